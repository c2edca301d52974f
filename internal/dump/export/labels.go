// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package export

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dump/scan"
)

// A label is the meaning of a label in an export of LexisNexis or Nexis Uni.
type label uint8

const (
	noLabel label = iota
	// In the head.
	lblHeadline
	lblByline
	lblSection
	lblLength
	lblDateline
	lblHead // something else that stands before the text
	lblBody
	// After the text.
	lblTail     // the text is over
	lblLanguage // likewise, if its value is as short as a language's name
	lblLoaded   // the date of loading: the last label of a document
	lblMaybe    // over if another label follows: stories use such words too
)

// labels are the labels in the languages of the interface: English, German,
// Dutch, French, Spanish and Italian, each in capitals; Nexis Uni prints the
// same words in small letters.
var labels = []struct {
	is    label
	names []string
}{
	{lblHeadline, []string{"HEADLINE", "TITLE", "ÜBERSCHRIFT", "SCHLAGZEILE", "TITEL", "KOP", "TITRE", "TITULAR", "TITOLO"}},
	{lblByline, []string{"BYLINE", "AUTHOR", "AUTOR", "VERFASSER", "AUTEUR", "NAAMREGEL", "AUTORE"}},
	{lblSection, []string{"SECTION", "RUBRIK", "RESSORT", "SECTIE", "RUBRIEK", "RUBRIQUE", "SECCIÓN", "SECCION", "SEZIONE"}},
	{lblLength, []string{"LENGTH", "LÄNGE", "LAENGE", "LENGTE", "LONGUEUR", "LONGEUR", "LONGITUD", "EXTENSIÓN", "LUNGHEZZA"}},
	{lblDateline, []string{"DATELINE"}},
	{lblHead, []string{"HIGHLIGHT", "SERIES", "SHOW", "ANCHOR", "ANCHORS", "GUEST", "GUESTS", "REPORTER", "REPORTERS", "COLUMN", "TEASER", "ISSUE", "EDITION", "AUSGABE", "EDITIE", "ÉDITION", "ISSN", "CORRECTION-APPENDED"}},
	{lblBody, []string{"BODY", "TEXT", "VOLLTEXT", "TEKST", "VOLLEDIGE TEKST", "TEXTE", "TEXTE INTÉGRAL", "FULL TEXT", "TEXTO", "TESTO"}},
	{lblLanguage, []string{"LANGUAGE", "SPRACHE", "TAAL", "LANGUE", "IDIOMA", "LINGUA"}},
	{lblLoaded, []string{"LOAD-DATE", "UPDATE", "LADEDATUM", "LAAD-DATUM", "LAADDATUM", "DATE-CHARGEMENT", "DATE DE CHARGEMENT", "FECHA-CARGA", "FECHA DE CARGA"}},
	{lblTail, []string{
		"PUBLICATION-TYPE", "PUB-TYPE", "DOCUMENT-TYPE", "JOURNAL-CODE", "JOURNAL CODE", "ACC-NO", "SUBJECT", "GRAPHIC", "GRAPHICS", "CORRECTION-DATE",
		"PUBLIKATIONSART", "ZEITUNGS-CODE", "GRAFIK", "PUBLICATIETYPE", "GRAFIEK", "TYPE-PUBLICATION", "TYPE DE PUBLICATION", "CODE-REVUE", "GRAPHIQUE", "TIPO-PUBLICACIÓN", "GRÁFICO",
	}},
	{lblMaybe, []string{
		"TYPE", "NOTE", "NOTES", "CORRECTION", "COUNTRY", "STATE", "CITY", "COMPANY", "ORGANIZATION", "PERSON", "INDUSTRY", "TICKER", "GEOGRAPHIC", "PHOTO", "PHOTOS", "CHART", "URL",
		"LAND", "STADT", "UNTERNEHMEN", "FIRMA", "THEMA", "ORGANISATION", "PAYS", "SUJET", "ONDERWERP",
	}},
}

// maxLabelName is the length of the longest label and its colon.
const maxLabelName = 24

// labelOf returns the label that the text begins with, and the start of
// its value. The label stands at the beginning of the line, in capitals,
// or with only the first letters large if small is set.
func labelOf(text []byte, small bool) (label, int) {
	if len(text) < 4 || !scan.IsLetter(text[0]) && text[0] < 0x80 || small == upperSecond(text) {
		return noLabel, 0
	}
	colon := bytes.IndexByte(text[:min(len(text), maxLabelName)], ':')
	if colon < 3 {
		return noLabel, 0
	}
	name := text[:colon]
	if !small && !scan.IsUpper(name) {
		return noLabel, 0
	}
	for _, l := range labels {
		for _, n := range l.names {
			if len(n) == len(name) && (n[0]^name[0])&0x1F == 0 && bytes.EqualFold([]byte(n), name) {
				return l.is, colon + 1
			}
		}
	}
	return noLabel, 0
}

// upperSecond reports whether the second letter of a text is a capital.
func upperSecond(text []byte) bool {
	i := 1
	for i < len(text) && text[i] >= 0x80 && text[i] < 0xC0 {
		i++ // inside the first character
	}
	if i >= len(text) {
		return false
	}
	if text[i] >= 0x80 {
		r, _ := utf8.DecodeRune(text[i:])
		return unicode.ToUpper(r) == r
	}
	return 'A' <= text[i] && text[i] <= 'Z'
}
