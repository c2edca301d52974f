// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Kinds weighs the traits by which internal/kind tells mentions from
// utterances, and writes the weights as Go source. Run it in this folder:
//
//	go run . GOLD.jsonl > ../../kind/weights.go
//
// GOLD has one article a line, {"id", "text", "quotes": [{"start", "end",
// "label"}]}, with the label "none" for marked words that nobody says. A
// fifth of the articles, by a hash of the id, is not learnt from; how well
// the weights do on it goes to the standard error, beside how well weights
// learnt from three of the other fifths do on the fourth.
//
// The weights are those of a logistic regression with an L2 penalty, found by
// Newton's method: the same input gives the same output.
package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"go/format"
	"hash/crc32"
	"io"
	"log"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/kind"
	"github.com/newswire-go/newswire/internal/marks"
)

const (
	penalty = 2
	steps   = 12
	folds   = 5
)

// An example is a quotation of the gold file.
type example struct {
	kind.Traits
	mention  bool
	fold     int
	strength float64
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: kinds GOLD.jsonl > weights.go")
	}
	f, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	all, err := load(f)
	if err != nil {
		log.Fatal(err)
	}
	read := slices.DeleteFunc(slices.Clone(all), func(x *example) bool { return x.fold == 0 })
	held := slices.DeleteFunc(slices.Clone(all), func(x *example) bool { return x.fold != 0 })
	for fold := 1; fold < folds; fold++ {
		rest := slices.DeleteFunc(slices.Clone(read), func(x *example) bool { return x.fold == fold })
		weigh(read, fit(rest), func(x *example) bool { return x.fold == fold })
	}
	report("across", read)
	weights := fit(read)
	for i := range weights {
		weights[i] = math.Round(weights[i]*100) / 100
	}
	everyone := func(*example) bool { return true }
	weigh(read, weights, everyone)
	weigh(held, weights, everyone)
	report("learnt", read)
	report("held", held)
	if err := write(os.Stdout, weights); err != nil {
		log.Fatal(err)
	}
}

// load reads the examples of a gold file: the quotations that marks.Find
// finds too.
func load(r io.Reader) (all []*example, err error) {
	dec := json.NewDecoder(bufio.NewReader(r))
	for {
		var article struct {
			ID, Text string
			Quotes   []struct {
				Start, End int
				Label      string
			}
		}
		if err := dec.Decode(&article); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		qs := marks.Find(nil, article.Text)
		fold := int(crc32.ChecksumIEEE([]byte(article.ID)) % folds)
		for _, g := range article.Quotes {
			i := slices.IndexFunc(qs, func(q marks.Quotation) bool {
				both := min(q.End, g.End) - max(q.Start, g.Start)
				return 10*both >= 8*(max(q.End, g.End)-min(q.Start, g.Start))
			})
			if i >= 0 && (g.Label == "none" || g.Label == "speech") {
				all = append(all, &example{Traits: kind.Read(article.Text, qs, i), mention: g.Label == "none", fold: fold})
			}
		}
	}
}

// each calls do for the trait numbers of an example.
func (x *example) each(do func(int)) {
	for t := range len(kind.Names()) {
		if x.Traits>>t&1 != 0 {
			do(t)
		}
	}
}

// fit returns the weights under which the examples are likeliest.
func fit(xs []*example) []float64 {
	n := len(kind.Names())
	traits := make([][]int, len(xs))
	for i, x := range xs {
		x.each(func(t int) { traits[i] = append(traits[i], t) })
	}
	w := make([]float64, n)
	for range steps {
		gradient, hessian := make([]float64, n), make([][]float64, n)
		for i := range n {
			hessian[i] = make([]float64, n)
			gradient[i], hessian[i][i] = penalty*w[i], penalty
		}
		for i, x := range xs {
			sum := 0.0
			for _, t := range traits[i] {
				sum += w[t]
			}
			p := 1 / (1 + math.Exp(-sum))
			miss, curve := p, p*(1-p)
			if x.mention {
				miss--
			}
			for _, t := range traits[i] {
				gradient[t] += miss
				for _, u := range traits[i] {
					hessian[t][u] += curve
				}
			}
		}
		solve(hessian, gradient)
		for i := range w {
			w[i] -= gradient[i]
		}
	}
	return w
}

// solve replaces b by the solution of a·x = b, by Gauss's elimination; a is
// positive definite.
func solve(a [][]float64, b []float64) {
	for k := range b {
		for i := k + 1; i < len(b); i++ {
			f := a[i][k] / a[k][k]
			for j := k; j < len(b); j++ {
				a[i][j] -= f * a[k][j]
			}
			b[i] -= f * b[k]
		}
	}
	for k := len(b) - 1; k >= 0; k-- {
		for j := k + 1; j < len(b); j++ {
			b[k] -= a[k][j] * b[j]
		}
		b[k] /= a[k][k]
	}
}

// weigh sets the strength of the examples that are asked for.
func weigh(xs []*example, w []float64, asked func(*example) bool) {
	for _, x := range xs {
		if asked(x) {
			x.strength = 0
			x.each(func(t int) { x.strength += w[t] })
		}
	}
}

// report prints how many mentions are left among the utterances, in percent,
// where so many in a thousand utterances are lost.
func report(name string, xs []*example) {
	xs = slices.Clone(xs)
	slices.SortStableFunc(xs, func(a, b *example) int { return cmp.Compare(b.strength, a.strength) })
	mentions := 0
	for _, x := range xs {
		if x.mention {
			mentions++
		}
	}
	fmt.Fprintf(os.Stderr, "%s: %d utterances, %d mentions\n", name, len(xs)-mentions, mentions)
	for _, most := range []int{3, 6, 9, 12, 15, 20, 30} {
		lost, found := 0, 0
		at := 0.0
		for _, x := range xs {
			if x.mention {
				found++
				continue
			}
			if lost++; lost*1000 > most*(len(xs)-mentions) {
				at = x.strength
				break
			}
		}
		fmt.Fprintf(os.Stderr, "  %.1f lost, %.1f left at %.2f\n", float64(most)/10, 100-100*float64(found)/float64(mentions), at)
	}
}

func write(w io.Writer, weights []float64) error {
	names := kind.Names()
	var b strings.Builder
	fmt.Fprintf(&b, `// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Code generated by internal/train/kinds. DO NOT EDIT.

package kind

// weighed is the checksum of the names of the traits that were weighed.
const weighed = %#08x

// weights is what each trait counts for a mention, in hundredths.
var weights = [traits]int16{
`, crc32.ChecksumIEEE([]byte(strings.Join(names, "\n"))))
	for i, v := range weights {
		fmt.Fprintf(&b, "\t%d, // %s\n", int(math.Round(100*v)), names[i])
	}
	b.WriteString("}\n")
	source, err := format.Source([]byte(b.String()))
	if err != nil {
		return err
	}
	_, err = w.Write(source)
	return err
}
