// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package laws

import (
	"bytes"
	"errors"
	"io"
	"net"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/dev/slowreader"
)

// A dead reader never gives anything.
type dead struct{}

func (dead) Read([]byte) (int, error) { return 0, nil }

// readersOf returns readers of a dump that give its bytes in their own ways.
func readersOf(dump []byte) map[string]io.Reader {
	return map[string]io.Reader{
		"bytes":   iotest.OneByteReader(bytes.NewReader(dump)),
		"halves":  iotest.HalfReader(bytes.NewReader(dump)),
		"dataerr": iotest.DataErrReader(bytes.NewReader(dump)),
		"idle":    slowreader.New(iotest.HalfReader(bytes.NewReader(dump))),
	}
}

// Results do not depend on how a reader gives its bytes.
func TestSplitReaders(t *testing.T) {
	for name, dump := range dumps(t) {
		want := collect(t, newswire.Split(bytes.NewReader(dump)), -1)
		for how, r := range readersOf(dump) {
			same(t, name+": "+how, want, collect(t, newswire.Split(r), -1))
		}
	}
}

// A reader's error comes last, as it is, after what was read before.
func TestSplitReaderErrors(t *testing.T) {
	dump := provided(t)
	for _, tt := range []struct {
		reason string
		r      io.Reader
		want   error
		n      int
	}{
		{"at once", iotest.ErrReader(io.ErrClosedPipe), io.ErrClosedPipe, 0},
		{"in the second article", io.MultiReader(bytes.NewReader(dump[:5000]), iotest.ErrReader(io.ErrClosedPipe)), io.ErrClosedPipe, 2},
		{"a timeout after the first byte", iotest.TimeoutReader(iotest.OneByteReader(bytes.NewReader(dump))), iotest.ErrTimeout, 0},
		{"nothing ever", dead{}, io.ErrNoProgress, 0},
		{"nothing after a while", io.MultiReader(bytes.NewReader(dump[:5000]), dead{}), io.ErrNoProgress, 2},
	} {
		var articles []*newswire.Article
		var last error
		for a, err := range newswire.Split(tt.r) {
			if last != nil {
				t.Errorf("%s: something after %v", tt.reason, last)
			}
			if err != nil {
				last = err
				continue
			}
			articles = append(articles, a)
		}
		if !errors.Is(last, tt.want) || len(articles) != tt.n {
			t.Errorf("%s: %d articles and %v, want %d and %v", tt.reason, len(articles), last, tt.n, tt.want)
		}
		if tt.n > 0 && !articles[tt.n-1].Truncated {
			t.Errorf("%s: the article that the error cuts off is not truncated", tt.reason)
		}
	}
}

// wire returns a connection over which some text has come, and no more will
// for as long as the test goes on.
func wire(t *testing.T, text string) io.Reader {
	t.Helper()
	here, there := net.Pipe()
	t.Cleanup(func() { here.Close(); there.Close() })
	// A Split that waits for more text fails the test instead of hanging it.
	if err := here.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	go io.WriteString(there, text)
	return here
}

// An article is yielded as soon as its end is certain, not when the dump ends: in plain
// text when the next one has begun, in a format with end marks at the mark.
func TestSplitWire(t *testing.T) {
	for _, tt := range []struct {
		reason string
		format newswire.Format
		text   string
	}{
		{"a dateline", newswire.FormatPlain, "(PARIS) -- " + ferry + "\n" + ferry + "\n(LONDON) -- " + ferry + "\n" + ferry[:20]},
		{"a page stamp", newswire.FormatPlain, " date 2031-05-02 Ferry sails\n" + ferry + "\n date 2031-05-03 Ferry sinks\n"},
		{"an end tag", newswire.FormatReuters, "<REUTERS NEWID=\"1\">\n<TEXT><TITLE>FERRY SAILS</TITLE><BODY>" + ferry + "</BODY></TEXT>\n</REUTERS>\n"},
		{"an end tag of a DOC", newswire.FormatTREC, "<DOC>\n<TEXT>\n" + ferry + "\n</TEXT>\n</DOC>\n"},
		{"an end mark", newswire.FormatNexisUni, "Ferry sails\nThe Port Ellis Gazette\nMarch 2, 2013\n\nLength: 20 words\nBody\n\n" + ferry + "\n\nEnd of Document\n"},
		{"an accession number", newswire.FormatFactiva, " HD\tFerry sails\n WC\t20 words\n PD\t5 March 2013\n LP\t" + ferry + "\n AN\tDocument HGAZ000020130305e935000ab\n"},
		{"the next document", newswire.FormatLexisNexis, "             1 of 2 DOCUMENTS\n\nFerry sails\n\nLENGTH: 20 words\n\n" + ferry + "\n\n             2 of 2 DOCUMENTS\n\n"},
		{"the end of a transmission", newswire.FormatIPTC, "\x01abc001 4 i 20  abc 001\nferry/\n\x02Ferry sails=\n   " + ferry + "\n\x03021200 mar 13\n\x04\n"},
		{"the end of a transmission by ANPA 1312", newswire.FormatANPA, "\x16\x16\x01a0001\x1f\nr i\x13\x11 BC-Ferry 03-02 0020\n\x02^Ferry sails<\n   " + ferry + "\n\x03AP-NY-03-02-13 1200EST<\n\x04\n"},
	} {
		n := 0
		for a, err := range newswire.Split(wire(t, tt.text)) {
			if err != nil || a.Format != tt.format || !strings.Contains(a.Body, strings.TrimSpace(ferry)) || a.Truncated {
				t.Errorf("%s: got %+v, %v", tt.reason, a, err)
			}
			n++
			break
		}
		if n == 0 {
			t.Errorf("%s: nothing came out", tt.reason)
		}
	}
}

func TestExtractQuotesAnyReader(t *testing.T) {
	for name, dump := range dumps(t) {
		want := collectQuotes(t, newswire.ExtractQuotes(bytes.NewReader(dump)), -1)
		for how, r := range readersOf(dump) {
			same(t, name+": "+how, want, collectQuotes(t, newswire.ExtractQuotes(r), -1))
		}
	}
}

// A reader's error comes last, as it is, after the quotations of what was read
// before.
func TestExtractQuotesReaderErrors(t *testing.T) {
	const head = "HAVEN (AP) — “We wait,” Ada Lund said. And then she said no more.\n"
	broken := errors.New("line went dead")
	for _, tt := range []struct {
		reason string
		r      io.Reader
		want   error
		n      int
	}{
		{"at once", iotest.ErrReader(broken), broken, 0},
		{"after a quotation", io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)), broken, 1},
		{"a timeout", iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(head))), iotest.ErrTimeout, 0},
		{"nothing ever", dead{}, io.ErrNoProgress, 0},
		{"nothing after a while", io.MultiReader(strings.NewReader(head), dead{}), io.ErrNoProgress, 1},
	} {
		n := 0
		var last error
		for q, err := range newswire.ExtractQuotes(tt.r) {
			if (q == nil) == (err == nil) {
				t.Fatalf("%s: not just one of the pair is nil", tt.reason)
			}
			if last != nil {
				t.Fatalf("%s: a pair after the reader's error", tt.reason)
			}
			if last = err; err == nil {
				n++
			}
		}
		if !errors.Is(last, tt.want) || n != tt.n {
			t.Errorf("%s: %d quotations and %v, want %d and %v", tt.reason, n, last, tt.n, tt.want)
		}
	}
}

// The quotations of an article are yielded when the next one has begun, not when the
// dump ends.
func TestExtractQuotesPipe(t *testing.T) {
	r := wire(t, "(PARIS) -- “We sail,” Ada Lund said.\n"+ferry+"\n(LONDON) -- "+ferry+"\n"+ferry[:20])
	for q, err := range newswire.ExtractQuotes(r) {
		if err != nil || q.Text != "We sail," {
			t.Errorf("got %v, %v", q, err)
		}
		break
	}
}
