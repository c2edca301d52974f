// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dump

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"github.com/newswire-go/newswire/internal/charset"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/dump/export"
	"github.com/newswire-go/newswire/internal/dump/lines"
	"github.com/newswire-go/newswire/internal/dump/markup"
	"github.com/newswire-go/newswire/internal/dump/page"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
	"github.com/newswire-go/newswire/internal/dump/wire"
)

// An extent is the place in a dump of a record.
type extent struct{ start, end int64 }

// checkBoilerplate checks that nothing is lost in silence: a line that is in no record is
// boilerplate by itself, or short enough to be taken for it.
func checkBoilerplate(t testing.TB, dump []byte, s *Splitter, records []extent) {
	t.Helper()
	in, err := charset.NewReader(bytes.NewReader(dump), s.opt.Charset, -1)
	if err != nil {
		t.Fatal(err)
	}
	if s.in.Skinned() {
		in.Skin(skinIn(dump))
	}
	cover := int64(-1) // how far the cover goes that a line has begun
	for ; ; in.Skip(1) {
		l, ok := in.Peek(0)
		if !ok {
			return
		}
		for len(records) > 0 && records[0].end <= l.Start {
			records = records[1:]
		}
		// The parts of the line that stand in no record.
		from, rest := 0, records
		for from < len(l.Text) {
			to, next := len(l.Text), len(l.Text)
			if len(rest) > 0 {
				for to = from; to < len(l.Text) && l.Raw(to) < rest[0].start; to++ {
				}
				for next = to; next < len(l.Text) && l.Raw(next) < rest[0].end; next++ {
				}
				if next < len(l.Text) {
					rest = rest[1:]
				}
			}
			i, j := scan.Trim(l.Text[from:to])
			switch text := l.Text[from+i : from+j]; {
			case beginsCover(text):
				cover = l.End + s.in.Reach(record.MaxCover)
			case l.End <= cover, isLeftOut(text):
			case len(text) <= page.MaxOutside:
			default:
				t.Fatalf("line %d, %d to %d: %q is lost", l.Num, l.Start, l.End, text)
			}
			from = max(next, from+1)
		}
	}
}

// skinIn returns the markup of a dump that is in one.
func skinIn(dump []byte) charset.Skin {
	if bytes.HasPrefix(dump, []byte(`{\rtf`)) {
		return charset.RTF
	}
	return charset.HTML
}

// beginsCover reports whether a line is on a cover, or begins the summary of a
// search.
func beginsCover(text []byte) bool {
	for _, head := range []string{"<NewsML", "<newsMessage", "<!--", "<!DOCTYPE"} {
		if bytes.Contains(text, []byte(head)) {
			return true
		}
	}
	return export.IsCover(text)
}

// isLeftOut reports whether a text is boilerplate by itself.
func isLeftOut(text []byte) bool {
	if wire.IsIdle(text) || bytes.IndexFunc(text, func(c rune) bool { return unicode.In(c, unicode.L, unicode.N) }) < 0 {
		return true
	}
	if markup.IsTag(text) {
		return true
	}
	if bytes.Contains(text, []byte("Factiva")) || strings.EqualFold(string(text), "Dow Jones") {
		return len(text) < 120 // the foot of a page
	}
	x, ok := lines.LookAt(text, new(dateline.Dateline))
	switch x.Kind {
	case lines.Rule, lines.Boilerplate, lines.Signoff, lines.Copyright:
		return true
	}
	return !ok
}
