// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package lexicon

import (
	"strings"
	"time"
)

// Month returns the month that word names, in full or as the wires abbreviate
// it, in English, French, Spanish, German, Italian or Portuguese and in any
// letter case; 0 if it names none. An abbreviation is given without its full
// stop.
func Month(word string) time.Month {
	if len(word) < 3 {
		return 0
	}
	if first := word[0] | 0x20; int(first) < len(months) {
		for _, m := range months[first] {
			if len(m.name) == len(word) && m.name[1]|0x20 == word[1]|0x20 && strings.EqualFold(m.name, word) {
				return m.month
			}
		}
	}
	return 0
}

// Weekday reports whether word names a day of the week, as Month does months.
func Weekday(word string) bool {
	if len(word) < 3 {
		return false
	}
	if first := word[0] | 0x20; int(first) < len(weekdays) {
		for _, d := range weekdays[first] {
			if len(d) == len(word) && d[1]|0x20 == word[1]|0x20 && strings.EqualFold(d, word) {
				return true
			}
		}
	}
	return false
}

type month struct {
	name  string
	month time.Month
}

// The names of the months, by their first letter.
var months = ['z' + 1][]month{
	'a': {
		{"april", 4}, {"apr", 4}, {"august", 8}, {"aug", 8},
		{"avril", 4}, {"avr", 4}, {"août", 8}, {"aout", 8},
		{"abril", 4}, {"abr", 4}, {"agosto", 8}, {"ago", 8},
		{"aprile", 4},
	},
	'd': {
		{"december", 12}, {"dec", 12}, {"décembre", 12}, {"decembre", 12}, {"déc", 12},
		{"diciembre", 12}, {"dic", 12}, {"dezember", 12}, {"dez", 12}, {"dicembre", 12}, {"dezembro", 12},
	},
	'e': {{"enero", 1}, {"ene", 1}},
	'f': {
		{"february", 2}, {"feb", 2}, {"febr", 2}, {"février", 2}, {"fevrier", 2}, {"févr", 2}, {"fevr", 2}, {"fév", 2}, {"fev", 2},
		{"febrero", 2}, {"februar", 2}, {"febbraio", 2}, {"febb", 2}, {"fevereiro", 2},
	},
	'g': {{"gennaio", 1}, {"gen", 1}, {"genn", 1}, {"giugno", 6}, {"giu", 6}},
	'j': {
		{"january", 1}, {"jan", 1}, {"june", 6}, {"jun", 6}, {"july", 7}, {"jul", 7},
		{"janvier", 1}, {"janv", 1}, {"juin", 6}, {"juillet", 7}, {"juil", 7},
		{"junio", 6}, {"julio", 7}, {"januar", 1}, {"jänner", 1}, {"juni", 6}, {"juli", 7},
		{"janeiro", 1}, {"junho", 6}, {"julho", 7},
	},
	'l': {{"luglio", 7}, {"lug", 7}, {"lugl", 7}},
	'm': {
		{"march", 3}, {"mar", 3}, {"may", 5}, {"mars", 3}, {"mai", 5}, {"marzo", 3}, {"mayo", 5},
		{"märz", 3}, {"maerz", 3}, {"mrz", 3}, {"maggio", 5}, {"mag", 5}, {"magg", 5}, {"março", 3}, {"marco", 3}, {"maio", 5},
	},
	'n': {{"november", 11}, {"nov", 11}, {"novembre", 11}, {"noviembre", 11}, {"novembro", 11}},
	'o': {
		{"october", 10}, {"oct", 10}, {"octobre", 10}, {"octubre", 10},
		{"oktober", 10}, {"okt", 10}, {"ottobre", 10}, {"ott", 10}, {"outubro", 10}, {"out", 10},
	},
	's': {
		{"september", 9}, {"sept", 9}, {"sep", 9}, {"septembre", 9}, {"septiembre", 9}, {"setiembre", 9}, {"set", 9},
		{"settembre", 9}, {"sett", 9}, {"setembro", 9},
	},
}

// The days of the week, by their first letter.
var weekdays = ['z' + 1][]string{
	'd': {"dimanche", "domingo", "domenica", "dienstag", "donnerstag"},
	'f': {"friday", "fri", "freitag"},
	'g': {"giovedì", "giovedi"},
	'j': {"jeudi", "jueves"},
	'l': {"lundi", "lunes", "lunedì", "lunedi"},
	'm': {
		"monday", "mon", "mardi", "mercredi", "martes", "miércoles", "miercoles",
		"montag", "mittwoch", "martedì", "martedi", "mercoledì", "mercoledi",
	},
	'q': {"quarta", "quarta-feira", "quinta", "quinta-feira"},
	's': {
		"saturday", "sat", "sunday", "sun", "samedi", "sábado", "sabado", "samstag", "sonnabend", "sonntag",
		"sabato", "segunda", "segunda-feira", "sexta", "sexta-feira",
	},
	't': {"tuesday", "tue", "tues", "thursday", "thu", "thur", "thurs", "terça", "terça-feira"},
	'v': {"vendredi", "viernes", "venerdì", "venerdi"},
	'w': {"wednesday", "wed"},
}
