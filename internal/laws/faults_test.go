// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"flag"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
)

var allFaults = flag.Bool("faults", false, "try every fault at every byte of the dumps, not a sample")

// faults are the ways to damage the byte i of a dump.
var faults = []struct {
	name string
	make func(dump []byte, i int) []byte
}{
	{"flipped", func(dump []byte, i int) []byte {
		bad := bytes.Clone(dump)
		bad[i] ^= 1 << (i % 8)
		return bad
	}},
	{"deleted", func(dump []byte, i int) []byte { return slices.Delete(bytes.Clone(dump), i, i+1) }},
	{"doubled", func(dump []byte, i int) []byte { return slices.Insert(bytes.Clone(dump), i, dump[i]) }},
	{"truncated", func(dump []byte, i int) []byte { return dump[:i] }},
}

// A faultTally counts what is lost by faults of one kind.
type faultTally struct {
	faults          int
	articles, worst int // lost: in all, and by one fault
	paras, worstPar int // paragraphs that are in no article any more
}

// A fault at a byte of a dump changes the article that it is in and the next one at
// most. In plain text, where a line is classified by those around it, articles may be
// divided otherwise; there at most three paragraphs are lost.
func TestFaults(t *testing.T) {
	for name, dump := range dumps(t) {
		step := 1 + len(dump)/100
		if *allFaults {
			step = 1
		}
		var whole []*newswire.Article
		for _, p := range collect(t, newswire.Split(bytes.NewReader(dump)), -1) {
			if p.Article != nil {
				whole = append(whole, p.Article)
			}
		}
		for _, fault := range faults {
			var tally faultTally
			for i := 0; i < len(dump); i += step {
				upTo := int64(len(dump))
				if fault.name == "truncated" {
					upTo = int64(i) // what comes after is gone with the rest of the dump
				}
				var got []*newswire.Article
				for _, p := range collect(t, newswire.Split(bytes.NewReader(fault.make(dump, i))), -1) {
					if p.Article != nil {
						got = append(got, p.Article)
					}
				}
				articles, paras := lostOf(whole, got, upTo)
				if i < len("<html>") && skinOf(dump, whole[0]) != 0 {
					continue // it is not the markup any more
				}
				tally.faults++
				tally.articles += articles
				tally.paras += paras
				tally.worst, tally.worstPar = max(tally.worst, articles), max(tally.worstPar, paras)
				if whole[0].Format != newswire.FormatPlain && articles > 2 || whole[0].Format == newswire.FormatPlain && paras > 3 {
					t.Errorf("%s: with byte %d %s, %d of %d articles and %d paragraphs are lost", name, i, fault.name, articles, len(whole), paras)
				}
			}
			t.Logf("%s: %d articles, %d times one byte %s: %d articles lost, at most %d by one fault; %d paragraphs, at most %d",
				name, len(whole), tally.faults, fault.name, tally.articles, tally.worst, tally.paras, tally.worstPar)
		}
	}
}

// lostOf counts which of the articles that begin before upTo are not among
// those that came out, and which of the paragraphs of these before upTo are in
// none of them.
func lostOf(whole, got []*newswire.Article, upTo int64) (articles, paras int) {
	left := map[string]int{} // bodies that came out, and how often
	for _, a := range got {
		left[a.Body]++
	}
	var out string // all words that came out
	for _, a := range whole {
		if a.Span.Start >= upTo {
			break
		}
		if left[a.Body] > 0 {
			left[a.Body]--
			continue
		}
		articles++
		if out == "" {
			for _, a := range got {
				out += " " + a.Headline + " " + a.Body
			}
			out = words(out)
		}
		end := int64(0)
		for line := range strings.Lines(a.Body) {
			end += int64(len(line))
			if a.DumpOffset(end) <= upTo && !strings.Contains(out, words(line)) {
				paras++
			}
		}
		if !strings.Contains(out, words(a.Headline)) && a.HeadlineDumpOffset(int64(len(a.Headline))) <= upTo {
			paras++
		}
	}
	return articles, paras
}

// words returns a text on one line.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }
