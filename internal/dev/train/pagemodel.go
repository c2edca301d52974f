// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"sync"

	"github.com/newswire-go/newswire/internal/dump"
	"github.com/newswire-go/newswire/internal/dump/page"
	"github.com/newswire-go/newswire/internal/dump/record"
	"github.com/newswire-go/newswire/internal/dump/scan"
)

// pageWeights is the file of the weights of pages.
const pageWeights = "internal/dump/page/weights.txt"

// The settings of the training of pages, chosen by cross-validation on the folds that
// may be read.
const (
	pageIterations = 50
	pageL2         = 12.0
	pageCost       = 3.0 // of a wrong start or a missed one
	pageScale      = 32  // steps of a weight to one
	pageBonus      = 0.5 // what is added for a state that begins an article
	pageSeen       = 2   // units that must have a feature
	folds          = 5
)

// pages trains the model of pages.
//
// Some features depend on the states of the units before. For these a unit is described
// with the states that a first model gives, which has no such features and has not seen
// the page.
func pages(opt options) error {
	docs, digest, err := readPages(opt.gold)
	if err != nil {
		return err
	}
	t := &pageTrainer{docs: docs}
	t.plain = t.describe(func(*document) *page.Model { return page.NewModel() })
	if opt.cv {
		return t.crossValidate(opt.out)
	}
	first := make([]*page.Model, folds)
	parallel(folds, func(f int) { first[f] = trainPages(t.without(t.plain, f, f), false) })
	model := trainPages(t.describe(func(d *document) *page.Model { return first[d.fold()%folds] }), true)
	var b bytes.Buffer
	if err := model.WriteTo(&b, digest); err != nil {
		return err
	}
	return save(opt, pageWeights, b.Bytes())
}

// A pageTrainer trains models on parts of the pages.
type pageTrainer struct {
	docs  []*document
	plain [][]unit // of each document, with no history
}

// describe returns the units of each document as the model for it describes them.
func (t *pageTrainer) describe(model func(d *document) *page.Model) [][]unit {
	all := make([][]unit, len(t.docs))
	parallel(len(t.docs), func(i int) {
		if m := model(t.docs[i]); m != nil {
			all[i] = unitsOf(t.docs[i].data, m)
			labelUnits(t.docs[i], all[i])
		}
	})
	return all
}

// without returns the documents that are in neither fold.
func (t *pageTrainer) without(all [][]unit, f, g int) [][]unit {
	var some [][]unit
	for i, d := range t.docs {
		if d.fold() != f && d.fold() != g {
			some = append(some, all[i])
		}
	}
	return some
}

// crossValidate writes the articles that a model finds in each document that has not
// seen the fold of the document.
func (t *pageTrainer) crossValidate(out string) error {
	var pairs [][2]int
	for f := range folds {
		for g := range f {
			pairs = append(pairs, [2]int{f, g})
		}
	}
	var first [folds][folds]*page.Model
	parallel(len(pairs), func(i int) {
		f, g := pairs[i][0], pairs[i][1]
		m := trainPages(t.without(t.plain, f, g), false)
		first[f][g], first[g][f] = m, m
	})
	var second [folds]*page.Model
	parallel(folds, func(f int) {
		all := make([][]unit, len(t.docs))
		for i, d := range t.docs {
			g := d.fold()
			if g == folds {
				g = (f + 1) % folds
			}
			if m := first[f][g]; m != nil {
				all[i] = unitsOf(d.data, m)
				labelUnits(d, all[i])
			}
		}
		second[f] = trainPages(t.without(all, f, f), true)
	})
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	defer w.Close()
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, d := range t.docs {
		if d.file == "" {
			continue
		}
		answer, err := splitWith(second[d.fold()], d)
		if err != nil {
			return err
		}
		if err := enc.Encode(answer); err != nil {
			return err
		}
	}
	return w.Close()
}

// An answer is what is found in a document, in the form of ../shared/eval/predict.go.
type answer struct {
	File     string    `json:"file"`
	Articles []article `json:"articles"`
}

// splitWith splits a document as the library does, with the weights of a model.
func splitWith(m *page.Model, d *document) (answer, error) {
	s, err := dump.New(bytes.NewReader(d.data), dump.Options{Limit: -1, Pages: m})
	if err != nil {
		return answer{}, err
	}
	out := answer{File: d.file, Articles: []article{}}
	for r := new(record.Record); s.Next(r); {
		if r.Err != nil {
			continue
		}
		title := r.Title.Text()
		if len(title) == 0 {
			title = r.Headline
		}
		out.Articles = append(out.Articles, article{Start: r.Start, End: r.End, Headline: string(title), Byline: string(r.Byline), Date: dateString(r.Date)})
	}
	if err := s.Err(); err != nil && err != io.EOF {
		return out, err
	}
	return out, nil
}

// dateString returns a date in the form 2031-05-02, as far as it is known.
func dateString(d scan.Date) string {
	switch {
	case d.Year == 0:
		return ""
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// parallel calls do with the numbers below n, on all cores.
func parallel(n int, do func(i int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// trainPages trains a model on the units of documents; history says whether it has the
// features that depend on the states of the units before.
func trainPages(docs [][]unit, history bool) *page.Model {
	count := make([]int, page.Features())
	for _, units := range docs {
		for i := range units {
			for _, f := range units[i].node.features {
				count[f]++
			}
		}
	}
	dense := make([]int32, len(count)) // number among those that are used; -1 if unused
	var used []int
	for f, n := range count {
		dense[f] = -1
		if n >= pageSeen && (history || !page.Historical(f)) {
			dense[f] = int32(len(used))
			used = append(used, f)
		}
	}
	var seqs []sequence
	for _, units := range docs {
		seqs = append(seqs, sequenceOf(units, dense))
	}
	t := chainTrainer{
		iterations: pageIterations,
		l2:         pageL2,
		may:        func(p, s int) bool { return page.State(p).May(page.State(s)) },
		starts:     func(s int) bool { return page.Outside.May(page.State(s)) },
		cost: func(gold, s int) float64 {
			if page.State(gold).Begins() != page.State(s).Begins() {
				return pageCost
			}
			return 0
		},
	}
	c := t.train(seqs, len(used), page.States)
	return modelOf(c, used)
}

// sequenceOf returns the units that are labeled by themselves.
func sequenceOf(units []unit, dense []int32) (s sequence) {
	for _, u := range units {
		if u.joins {
			continue
		}
		n := node{gold: u.node.gold, allowed: u.node.allowed}
		for _, f := range u.node.features {
			if k := dense[f]; k >= 0 {
				n.features = append(n.features, k)
			}
		}
		s.nodes = append(s.nodes, n)
	}
	return s
}

// modelOf returns the model with the weights of a chain, rounded. used are the features
// of the chain.
func modelOf(c *chain, used []int) *page.Model {
	m := page.NewModel()
	round := func(w float64) int { return int(math.Round(w * pageScale)) }
	for k, f := range used {
		var weights [page.States]int16
		for s := range weights {
			weights[s] = int16(round(c.weights[k*page.States+s]))
		}
		if weights != [page.States]int16{} {
			m.SetWeights(f, weights)
		}
	}
	for s := range page.States {
		m.SetInitial(page.State(s), round(c.initial[s]))
		for p := range page.States {
			w := c.trans[p*page.States+s]
			if page.State(s).Begins() {
				w += pageBonus
			}
			m.SetTransition(page.State(p), page.State(s), round(w))
		}
	}
	return m
}
