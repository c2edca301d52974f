// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Speakers weighs the evidence by which internal/speech chooses between those
// who might have said a quotation, and writes the weights as Go source. Run
// it in this folder:
//
//	go run . GOLD.jsonl > weights && mv weights ../../speech/weights.go
//
// GOLD has one article a line, {"id", "text", "quotes": [{"start", "end",
// "label", "sources"}]}, with the label "speech" for what somebody says and
// the places of the words that name the speaker as sources. How well the
// weights do goes to the standard error: on four fifths of the articles, by a
// hash of the id, with weights learnt from all of them (seen) and from the
// other folds of five (unseen), and on the last fifth with weights learnt
// from the rest (kept). The weights that are written are learnt from all.
//
// The weights are those of a conditional logistic regression: of the
// candidates of a quotation, any that overlaps with a source is right. They
// are found by stochastic descent from a fixed seed, and averaged over its
// second half: the same input gives the same output. Since who spoke last is
// evidence too, the whole is done again with the weights of the round before.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/crc32"
	"io"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/speech"
)

const (
	rounds  = 3
	epochs  = 20
	rate    = 0.2
	penalty = 1e-2
	folds   = 5
	most    = 30 // the largest weight
)

// An article is a line of the gold file.
type article struct {
	ID     string
	Text   string
	Quotes []struct {
		Start, End int
		Label      string
		Sources    [][2]int
	}
}

// An example is a quotation with those who might have said it.
type example struct {
	article    string
	candidates []candidate
	reachable  bool // a candidate is right
}

type candidate struct {
	evidence []uint16
	right    bool
}

// fold returns which part of n the article belongs to.
func (e *example) fold(salt string, n uint32) uint32 {
	return crc32.ChecksumIEEE([]byte(salt+e.article)) % n
}

func (e *example) kept() bool { return e.fold("", folds) == 0 }

func main() {
	log.SetFlags(0)
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: speakers GOLD.jsonl > weights.go")
	}
	f, err := os.Open(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	articles, err := load(f)
	if err != nil {
		log.Fatal(err)
	}
	clear(speech.Weights[:])
	for range rounds {
		set(learn(examples(articles), func(*example) bool { return true }))
	}
	all := examples(articles)
	report(all)
	out := bufio.NewWriter(os.Stdout)
	write(out)
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func load(r io.Reader) ([]*article, error) {
	var all []*article
	dec := json.NewDecoder(bufio.NewReader(r))
	for {
		a := new(article)
		switch err := dec.Decode(a); err {
		case nil:
			all = append(all, a)
		case io.EOF:
			return all, nil
		default:
			return nil, err
		}
	}
}

// examples lets the library consider the candidates of every gold quotation.
func examples(articles []*article) []*example {
	var all []*example
	var r speech.Reader
	for _, a := range articles {
		considered := make([][]speech.Considered, len(a.Quotes))
		r.Trace = func(i int, c []speech.Considered) { considered[i] = append(considered[i], c...) }
		r.Marked(a.Text, stretches(a))
		for i, q := range a.Quotes {
			if q.Label != "speech" || len(q.Sources) == 0 {
				continue
			}
			e := &example{article: a.ID}
			for _, c := range considered[i] {
				right := isSource(c.Mention, q.Sources)
				e.reachable = e.reachable || right
				e.candidates = append(e.candidates, candidate{c.Evidence, right})
			}
			all = append(all, e)
		}
	}
	return all
}

// isSource reports whether a mention is one of the sources. One that is much
// longer than they are is none.
func isSource(m speech.Span, sources [][2]int) bool {
	size := 0
	for _, s := range sources {
		size += s[1] - s[0]
	}
	if m.End-m.Start > max(2*size, size+30) {
		return false
	}
	for _, s := range sources {
		if m.Start < s[1] && s[0] < m.End {
			return true
		}
	}
	return false
}

// stretches returns the article's gold quotations with the marks around them.
func stretches(a *article) []marks.Quotation {
	const quotes = "\"'“”‘’`«»„"
	all := make([]marks.Quotation, 0, len(a.Quotes))
	end := 0
	for _, q := range a.Quotes {
		m := marks.Quotation{Start: q.Start, End: q.End, Open: q.Start, Close: q.End}
		for m.Open > end {
			r, n := utf8.DecodeLastRuneInString(a.Text[:m.Open])
			if !strings.ContainsRune(quotes, r) {
				break
			}
			m.Open -= n
		}
		for m.Close < len(a.Text) && m.Close < q.End+3 {
			r, n := utf8.DecodeRuneInString(a.Text[m.Close:])
			if !strings.ContainsRune(quotes, r) {
				break
			}
			m.Close += n
		}
		end = m.Close
		all = append(all, m)
	}
	return all
}

// learn returns the weights that tell the right candidates of the examples in
// use from the others.
func learn(all []*example, use func(*example) bool) []float64 {
	var list []*example
	for _, e := range all {
		if e.reachable && use(e) {
			list = append(list, e)
		}
	}
	w := make([]float64, len(speech.Weights))
	seen := make([]float64, len(w)) // squares of the gradients so far
	sum := make([]float64, len(w))
	rng := rand.New(rand.NewPCG(1, 2))
	var odds []float64
	for epoch := range epochs {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, e := range list {
			odds = e.odds(odds[:0], w)
			total, right := 0.0, 0.0
			for i, o := range odds {
				total += o
				if e.candidates[i].right {
					right += o
				}
			}
			for i, o := range odds {
				g := o / total
				if e.candidates[i].right {
					g -= o / right
				}
				if math.Abs(g) < 1e-4 {
					continue
				}
				for _, k := range e.candidates[i].evidence {
					step := g + penalty*w[k]
					seen[k] += step * step
					w[k] -= rate * step / math.Sqrt(seen[k]+1e-3)
				}
			}
		}
		if epoch >= epochs/2 {
			for k := range w {
				sum[k] += w[k]
			}
		}
	}
	for k := range sum {
		sum[k] /= epochs - epochs/2
	}
	return sum
}

// odds appends the odds of the candidates, up to a common factor.
func (e *example) odds(dst, w []float64) []float64 {
	top := math.Inf(-1)
	for _, c := range e.candidates {
		o := 0.0
		for _, k := range c.evidence {
			o += w[k]
		}
		dst = append(dst, o)
		top = max(top, o)
	}
	for i := range dst {
		dst[i] = math.Exp(dst[i] - top)
	}
	return dst
}

// set gives the library the weights.
func set(w []float64) {
	for k := range w {
		speech.Weights[k] = int16(math.Round(100 * max(-most, min(most, w[k]))))
	}
}

// right returns for how many of the examples the weights choose a right
// candidate, in hundred.
func right(all []*example, w []float64, of func(*example) bool) float64 {
	good, n := 0, 0
	var odds []float64
	for _, e := range all {
		if !of(e) {
			continue
		}
		n++
		odds = e.odds(odds[:0], w)
		best := -1
		for i, o := range odds {
			if best < 0 || o > odds[best] {
				best = i
			}
		}
		if best >= 0 && e.candidates[best].right {
			good++
		}
	}
	return 100 * float64(good) / float64(max(n, 1))
}

// report tells how well weights learnt from a part do on the same and on
// other parts.
func report(all []*example) {
	rest := func(e *example) bool { return !e.kept() }
	w := learn(all, rest)
	unseen := 0.0
	for f := range uint32(folds) {
		in := func(e *example) bool { return rest(e) && e.fold("fold", folds) == f }
		unseen += right(all, learn(all, func(e *example) bool { return rest(e) && !in(e) }), in)
	}
	reachable, n := 0, 0
	for _, e := range all {
		if rest(e) {
			n++
			if e.reachable {
				reachable++
			}
		}
	}
	fmt.Fprintf(os.Stderr, "%d quotations, of %.2f%% the speaker is a candidate\n", n, 100*float64(reachable)/float64(max(n, 1)))
	fmt.Fprintf(os.Stderr, "right: seen %.2f%%, unseen %.2f%%, kept %.2f%%\n", right(all, w, rest), unseen/folds, right(all, w, (*example).kept))
}

// write writes the weights as Go source.
func write(w io.Writer) {
	fmt.Fprint(w, `// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Code generated by internal/train/speakers. DO NOT EDIT.

package speech

// Weights is what each piece of evidence counts for a candidate, in
// hundredths. Its places are laid out in evidence.go.
var Weights = [evidenceLen]int16{
`)
	for i, v := range speech.Weights {
		switch {
		case i%16 == 0:
			fmt.Fprint(w, "\t")
		default:
			fmt.Fprint(w, " ")
		}
		fmt.Fprintf(w, "%d,", v)
		if i%16 == 15 || i == len(speech.Weights)-1 {
			fmt.Fprintln(w)
		}
	}
	fmt.Fprintln(w, "}")
}
