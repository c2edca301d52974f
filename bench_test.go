// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dev/complexity"
	"github.com/newswire-go/newswire/internal/dev/repeat"
)

// benchmarkDump returns a dump of testdata/corpus as a page of its own,
// whatever is before and after it.
func benchmarkDump(b *testing.B, name string) string {
	dump, err := os.ReadFile(filepath.Join(filepath.Dir(corpus), name))
	if err != nil {
		b.Fatal(err)
	}
	if name != filepath.Base(corpus) {
		dump = []byte(lengthened(string(dump)))
	}
	size := int64(len(dump)) + 1
	b.SetBytes(size)
	b.ReportAllocs()
	start := complexity.CPU()
	b.Cleanup(func() { b.ReportMetric(float64(b.N)*float64(size)/1e6/(complexity.CPU()-start).Seconds(), "cpu-MB/s") })
	return string(dump) + "\n"
}

// benchmarkDumps runs a benchmark over the provided dump and over one of each
// format, all repeated by a reader.
func benchmarkDumps(b *testing.B, bench func(b *testing.B, dump io.Reader)) {
	for _, name := range []string{
		filepath.Base(corpus), "plain-radio.txt", "lexisnexis.txt", "nexisuni.txt", "factiva-tabs.txt", "factiva-lines.txt", "factiva.html", "factiva.rtf", "lexisnexis.html", "proquest.txt",
		"reuters21578.sgm", "trec.sgm", "nitf.xml", "newsml.xml", "anpa1312.txt", "iptc7901.txt",
	} {
		b.Run(strings.TrimSuffix(name, ".txt"), func(b *testing.B) {
			bench(b, repeat.New(benchmarkDump(b, name), b.N))
		})
	}
}

// lengthened returns a dump of short stories with stories of usual length: its
// lines of text twenty times over.
func lengthened(dump string) string {
	var b strings.Builder
	for line := range strings.Lines(dump) {
		b.WriteString(line)
		text := strings.TrimSpace(line)
		if len(text) < 40 || strings.ContainsAny(text, "<>:=\x01\x02\x03") || strings.ContainsAny(text[:1], "(^") || text[0] >= '0' && text[0] <= '9' {
			continue
		}
		for range 19 {
			b.WriteString(line)
		}
	}
	return b.String()
}

// BenchmarkSplit splits dumps. The floor for the provided dump is 0.6 of
// BenchmarkBaselineFields in the same run.
func BenchmarkSplit(b *testing.B) {
	benchmarkDumps(b, func(b *testing.B, dump io.Reader) {
		n := 0
		for a, err := range Split(dump) {
			if err == nil {
				n += len(a.Body)
			}
		}
		if n < 500*b.N {
			b.Fatal("the stories are lost")
		}
	})
}

// BenchmarkPipeline measures the full pipeline: articles, datelines, quotations of
// headlines and bodies with their speakers.
func BenchmarkPipeline(b *testing.B) {
	benchmarkDumps(b, func(b *testing.B, dump io.Reader) {
		n := 0
		for a, err := range Split(dump) {
			if err != nil {
				continue
			}
			for range a.HeadlineQuotes() {
				n++
			}
			for range a.Quotes() {
				n++
			}
		}
		b.ReportMetric(float64(n)/float64(b.N), "quotes/op")
	})
}

// benchmarkArticles returns the articles of the provided dump, whose headlines and bodies
// a benchmark reads in each iteration.
func benchmarkArticles(b *testing.B) (articles []*Article) {
	size := 0
	for a, err := range Split(strings.NewReader(benchmarkDump(b, filepath.Base(corpus)))) {
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, a)
		size += len(a.Headline) + len(a.Body)
	}
	b.SetBytes(int64(size))
	return articles
}

// BenchmarkQuotes finds the quotations and speakers of articles that have been
// split already.
func BenchmarkQuotes(b *testing.B) {
	articles := benchmarkArticles(b)
	for b.Loop() {
		for _, a := range articles {
			for range a.HeadlineQuotes() {
			}
			for range a.Quotes() {
			}
		}
	}
}

// BenchmarkStatements finds the quotations of articles that have been split already,
// and then their statements. It takes 1.9 times as long as BenchmarkQuotes, since it
// reads paragraphs without quotation marks too.
func BenchmarkStatements(b *testing.B) {
	articles := benchmarkArticles(b)
	for b.Loop() {
		for _, a := range articles {
			for range a.HeadlineQuotes() {
			}
			for range a.Quotes() {
			}
			for range a.Statements() {
			}
			for range a.HeadlineStatements() {
			}
		}
	}
}

// BenchmarkBaselineScanText only cuts the dump into lines.
func BenchmarkBaselineScanText(b *testing.B) {
	dump := benchmarkDump(b, filepath.Base(corpus))
	n := 0
	sc := bufio.NewScanner(repeat.New(dump, b.N))
	for sc.Scan() {
		n += len(sc.Text())
	}
	if n == 0 || sc.Err() != nil {
		b.Fatal(sc.Err())
	}
}

// BenchmarkBaselineFields only walks the words of the dump.
func BenchmarkBaselineFields(b *testing.B) {
	dump := benchmarkDump(b, filepath.Base(corpus))
	n := 0
	for b.Loop() {
		for word := range strings.FieldsSeq(dump) {
			n += len(word)
		}
	}
	if n == 0 {
		b.Fatal("no words")
	}
}

func BenchmarkParseDateline(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"wire", "TUNIS, Nov. 27 (Reuters) - The harbour reopened on Thursday after the storm."},
		{"radio", "(TUNIS) — The harbour reopened on Thursday after the storm."},
		{"region", "BLOOMINGTON, Ind. (AP) — The bridge over the creek is closed until May."},
		{"alone", "CARACAS - The harbour reopened on Thursday after the storm."},
		{"several", "(LONDON and KYIV, Ukraine) — The delegations are to meet again on Friday."},
		{"prefix", "Jane Doe/Example Images(TUNIS) -- The harbour reopened on Thursday."},
		{"none", "The harbour reopened on Thursday after the storm, the port authority said."},
		{"none-name", "Mayor Jane Doe said on Thursday that the harbour would reopen after the storm."},
		{"none-quote", "“We will open the harbour again on Thursday,” the authority said."},
		{"none-dash", "Jane Doe - the mayor of the port - said on Thursday that it would reopen."},
	} {
		b.Run(c.name, func(b *testing.B) {
			ParseDatelineString(c.text)
			b.ReportAllocs()
			for b.Loop() {
				ParseDatelineString(c.text)
			}
		})
	}
}
