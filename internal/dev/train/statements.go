// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/statement"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// statementSet is the file of articles whose statements are annotated.
const statementSet = "statements-train.jsonl"

// A stated is an article whose statements are annotated.
type stated struct {
	ID           string
	Text         string
	Attributions []attributed
}

// An attributed is what somebody is reported to have said, thought or done: the places
// of its parts. Statement says whether it is said.
type attributed struct {
	Kind      string
	Source    [][2]int
	Cue       [][2]int
	Content   [][2]int
	Statement bool
}

// loadStated returns the articles of statementSet in a folder, and their digest.
func loadStated(folder string) (all []*stated, digest string, err error) {
	data, err := os.ReadFile(filepath.Join(folder, statementSet))
	if err != nil {
		return nil, "", err
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	for {
		a := new(stated)
		switch err := dec.Decode(a); {
		case err == nil:
			all = append(all, a)
		case errors.Is(err, io.EOF):
			return all, weight.Digest(data), nil
		default:
			return nil, "", err
		}
	}
}

// trainStatements learns the weights of the two models of statements.
func trainStatements(o options) error {
	articles, digest, err := loadStated(o.gold)
	if err != nil {
		return err
	}
	if o.cv {
		return crossValidateStatements(articles, o.out)
	}
	m := statement.NewModel()
	accept, end := learnStatements(m, articles)
	slope, base := calibrate(articles)
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Written by go run ./internal/dev/train -model statements. Do not edit.\n")
	fmt.Fprintf(&b, "data: sha256 %s\n\n", digest)
	fmt.Fprintf(&b, "confidence slope\t%d\nconfidence base\t%d\n", slope, base)
	writeSpace(&b, "accept", statement.AcceptSpace(), accept)
	writeSpace(&b, "end", statement.EndSpace(), end)
	return save(o, "internal/statement/weights/statements.txt", b.Bytes())
}

// calibrate returns the slope and the base, in hundredths, under which the confidence
// in the candidates that the library chooses is most likely right (Platt's scaling),
// by answers out of fold.
func calibrate(articles []*stated) (slope, base int) {
	var list []sure
	for fold := range folds {
		m := statement.NewModel()
		learnStatements(m, outOf(articles, fold, true))
		for _, a := range outOf(articles, fold, false) {
			list = append(list, a.chosen(m)...)
		}
	}
	return platt(list)
}

// A sure is the sum of a candidate that was chosen, and whether it is a statement.
type sure struct {
	sum   float64
	right bool
}

// outOf returns the articles of a fold or, for training, all others.
func outOf(articles []*stated, fold int, training bool) (some []*stated) {
	for _, a := range articles {
		if (foldOf(a.ID) != fold) == training {
			some = append(some, a)
		}
	}
	return some
}

// chosen returns the candidates of an article that the library chooses.
func (a *stated) chosen(m *statement.Model) (list []sure) {
	for _, c := range considered(m, a) {
		if c.Chosen < 0 || c.Sum < 0 {
			continue
		}
		if all := a.candidates(c); all != nil {
			list = append(list, sure{float64(c.Sum) / 100, a.statedBy(c)})
		}
	}
	return list
}

// statedBy reports whether the candidate that was chosen shares half of the words of a
// statement.
func (a *stated) statedBy(c statement.Considered) bool {
	for i := range a.Attributions {
		g := &a.Attributions[i]
		if g.Statement && (a.share(c.Candidates[c.Chosen].Parts, g.Content) >= 0.5 || c.Candidates[c.Chosen].Own && cueOverlaps(g, c.Cue)) {
			return true
		}
	}
	return false
}

// platt fits log-odds to the sums by Newton's method.
func platt(list []sure) (slope, base int) {
	a, b := 1.0, 0.0
	for range 60 {
		var ga, gb, haa, hab, hbb float64
		for _, x := range list {
			p := 1 / (1 + math.Exp(-a*x.sum-b))
			miss, curve := p, p*(1-p)
			if x.right {
				miss--
			}
			ga, gb = ga+miss*x.sum, gb+miss
			haa, hab, hbb = haa+curve*x.sum*x.sum, hab+curve*x.sum, hbb+curve
		}
		if det := haa*hbb - hab*hab; det > 1e-9 {
			// Steps are kept short: far off, the curve is too flat for a whole one.
			a -= max(-0.2, min(0.2, (hbb*ga-hab*gb)/det))
			b -= max(-0.2, min(0.2, (haa*gb-hab*ga)/det))
		}
	}
	return int(math.Round(100 * a)), int(math.Round(100 * b))
}

// writeSpace writes the weights that are not zero.
func writeSpace(b *bytes.Buffer, model string, space *statement.Space, weights []int16) {
	for k, w := range weights {
		if w != 0 {
			fmt.Fprintf(b, "%s %s\t%d\n", model, space.Name(k), w)
		}
	}
}

// A binary is an example of a logistic regression.
type binary struct {
	features []int32
	right    bool
	weight   float64
}

// learnStatements learns the weights of the two models, gives them to m and returns
// them.
func learnStatements(m *statement.Model, articles []*stated) (accept, end []int16) {
	var edges []choice
	for _, a := range articles {
		for _, c := range considered(m, a) {
			edges = append(edges, a.edges(c)...)
		}
	}
	end = logistic(edges, statement.EndSpace().Size())
	m.SetEnd(end)
	var cands []choice
	for _, a := range articles {
		for _, c := range considered(m, a) {
			for _, e := range a.candidates(c) {
				cands = append(cands, choice{e})
			}
		}
	}
	accept = logistic(cands, statement.AcceptSpace().Size())
	m.SetAccept(accept)
	return accept, end
}

// considered returns what the library considers in an article.
func considered(m *statement.Model, a *stated) (all []statement.Considered) {
	r := statement.Reader{Model: m, Trace: func(c statement.Considered) { all = append(all, c) }}
	r.Weigh(a.Text)
	return all
}

// goldOf returns the attribution whose cue overlaps the cue, nil if there is none.
func (a *stated) goldOf(cue text.Span) *attributed {
	for i := range a.Attributions {
		for _, s := range a.Attributions[i].Cue {
			if cue.Overlaps(text.Span{Start: s[0], End: s[1]}) {
				return &a.Attributions[i]
			}
		}
	}
	return nil
}

// nested reports whether a place is within the content of a statement.
func (a *stated) nested(cue text.Span) bool {
	for i := range a.Attributions {
		if g := &a.Attributions[i]; g.Statement {
			for _, s := range g.Content {
				if s[0] <= cue.Start && cue.End <= s[1] {
					return true
				}
			}
		}
	}
	return false
}

// edges returns the examples that a cue gives to the model of edges.
func (a *stated) edges(c statement.Considered) (list []choice) {
	g := a.goldOf(c.Cue)
	if g == nil || !g.Statement {
		return nil
	}
	seen := [2]map[int]bool{{}, {}}
	for _, cand := range c.Candidates {
		if cand.Start >= 0 && !seen[1][cand.Start] {
			seen[1][cand.Start] = true
			for _, s := range g.Content {
				if a.same(s[0], cand.Start) {
					if e, ok := choiceOf(cand.Edges[1], func(at int) bool { return a.same(at, s[1]) }); ok {
						list = append(list, e)
					}
					break
				}
			}
		}
		if cand.Stop >= 0 && !seen[0][cand.Stop] {
			seen[0][cand.Stop] = true
			for _, s := range g.Content {
				if a.same(s[1], cand.Stop) {
					if e, ok := choiceOf(cand.Edges[0], func(at int) bool { return a.same(at, s[0]) }); ok {
						list = append(list, e)
					}
					break
				}
			}
		}
	}
	return list
}

// choiceOf returns the example of the edges of which one is right; ok is whether one is.
func choiceOf(edges []statement.Edge, right func(at int) bool) (e choice, ok bool) {
	for _, x := range edges {
		is := right(x.At)
		ok = ok || is
		e = append(e, binary{x.Features, is, 1})
	}
	return e, ok && len(e) > 1
}

// A choice is options of which one or some are right.
type choice []binary

// same reports whether no letter or digit stands between two places, but "that".
func (a *stated) same(i, j int) bool {
	i, j = min(i, j), max(i, j)
	if j-i > 12 {
		return false
	}
	s := strings.TrimPrefix(strings.TrimSpace(a.Text[i:j]), "that ")
	return letters(s) == 0
}

func letters(s string) (n int) {
	for i := range len(s) {
		if isLetter(s[i]) {
			n++
		}
	}
	return n
}

func isLetter(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0xC3 && c != 0xE2
}

// share returns how much two contents have in common: letters and digits of both by
// those of either.
func (a *stated) share(parts []text.Span, content [][2]int) float64 {
	mine, both, its := 0, 0, 0
	for _, s := range content {
		its += letters(strings.TrimPrefix(a.Text[s[0]:s[1]], "that "))
	}
	for _, p := range parts {
		mine += letters(a.Text[p.Start:p.End])
		for _, s := range content {
			if lo, hi := max(p.Start, s[0]), min(p.End, s[1]); lo < hi {
				both += letters(a.Text[lo:hi])
			}
		}
	}
	if either := mine + its - both; either > 0 {
		return float64(both) / float64(either)
	}
	return 0
}

// candidates returns the examples that a cue gives to the model that accepts.
func (a *stated) candidates(c statement.Considered) (list []binary) {
	if a.nested(c.Cue) {
		return nil
	}
	type judged struct {
		share float64
		g     *attributed
	}
	var all []judged
	most := 0.0
	for _, cand := range c.Candidates {
		var j judged
		for i := range a.Attributions {
			g := &a.Attributions[i]
			s := a.share(cand.Parts, g.Content)
			if c.Serves && cand.Own && s > 0 && s < 0.5 && g.Kind != "indirect" && cueOverlaps(g, c.Cue) {
				s = max(s, 0.5) // the rest of the quotation is added later
			}
			if s > j.share {
				j = judged{s, g}
			}
		}
		all = append(all, j)
		if j.g != nil && j.g.Statement {
			most = max(most, j.share)
		}
	}
	for i, cand := range c.Candidates {
		j := all[i]
		right := j.g != nil && j.g.Statement && j.share >= 0.5 && j.share >= most-0.03 && (len(j.g.Cue) == 0 || cueOverlaps(j.g, c.Cue))
		weight := 1.0
		if j.g != nil && !j.g.Statement && j.share >= 0.3 {
			weight = unasked
		}
		list = append(list, binary{cand.Features, right, weight})
	}
	return list
}

// unasked is the weight of what somebody is reported to have thought or done, whose
// words are no statement.
const unasked = 0.3

func cueOverlaps(g *attributed, cue text.Span) bool {
	for _, s := range g.Cue {
		if cue.Overlaps(text.Span{Start: s[0], End: s[1]}) {
			return true
		}
	}
	return false
}

// The weights of statements are found by stochastic descent from a fixed seed, and
// averaged over its second half.
const (
	statementEpochs = 12
	statementRate   = 0.1
	acceptDecay     = 1e-4
	edgeDecay       = 1e-2
	statementRare   = 3 // a feature of fewer options has no weight

	// Of the features of each of the two models so many are kept, whose weights
	// move the most sums the farthest; then the weights are learned again.
	statementFeatures = 8192
)

// logistic returns the weights, in hundredths, of a logistic regression: those under
// which in each of the examples, which are options, the right ones are likeliest. An
// example of one option is weighed against none.
func logistic(list []choice, features int) []int16 {
	count := make([]int, features)
	for _, e := range list {
		for _, o := range e {
			for _, k := range o.features {
				count[k]++
			}
		}
	}
	keep := make([]bool, features)
	for k := range keep {
		keep[k] = count[k] >= statementRare
	}
	w := descendStatements(only(list, keep), count)
	order := make([]int, features)
	for k := range order {
		order[k] = k
	}
	force := func(k int) float64 { return math.Abs(w[k]) * math.Sqrt(float64(count[k])) }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(force(b), force(a)) })
	for _, k := range order[min(statementFeatures, len(order)):] {
		keep[k] = false
	}
	w = descendStatements(only(list, keep), count)
	weights := make([]int16, features)
	for k := range w {
		weights[k] = int16(math.Round(100 * max(-most, min(most, w[k]))))
	}
	return weights
}

// only returns the examples with the features that are kept.
func only(list []choice, keep []bool) []choice {
	kept := make([]choice, len(list))
	for i, e := range list {
		for _, o := range e {
			var features []int32
			for _, k := range o.features {
				if keep[k] {
					features = append(features, k)
				}
			}
			kept[i] = append(kept[i], binary{features, o.right, o.weight})
		}
	}
	return kept
}

// descendStatements returns weights, of as many as there are counts of features.
func descendStatements(list []choice, count []int) []float64 {
	w, seen, sum := make([]float64, len(count)), make([]float64, len(count)), make([]float64, len(count))
	rng := rand.New(rand.NewPCG(1, 2))
	var odds []float64
	for epoch := range statementEpochs {
		rng.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, e := range list {
			odds = e.misses(odds[:0], w)
			for i, o := range e {
				g := odds[i] * o.weight
				if math.Abs(g) < 1e-4 {
					continue
				}
				for _, k := range o.features {
					decay := edgeDecay
					if len(e) == 1 {
						decay = acceptDecay * float64(len(list)) / float64(count[k])
					}
					step := g + decay*w[k]
					seen[k] += step * step
					w[k] -= statementRate * step / math.Sqrt(seen[k]+1e-2)
				}
			}
		}
		if epoch >= statementEpochs/2 {
			for k := range w {
				sum[k] += w[k]
			}
		}
	}
	for k := range sum {
		sum[k] /= float64(statementEpochs - statementEpochs/2)
	}
	return sum
}

// misses appends by how much the probability of each option is too large.
func (e choice) misses(dst, w []float64) []float64 {
	top := math.Inf(-1)
	for _, o := range e {
		z := 0.0
		for _, k := range o.features {
			z += w[k]
		}
		dst = append(dst, z)
		top = max(top, z)
	}
	if len(e) == 1 {
		dst[0] = 1 / (1 + math.Exp(-dst[0]))
		if e[0].right {
			dst[0]--
		}
		return dst
	}
	total, right := 0.0, 0.0
	for i := range e {
		dst[i] = math.Exp(dst[i] - top)
		total += dst[i]
		if e[i].right {
			right += dst[i]
		}
	}
	for i := range e {
		p := dst[i]
		dst[i] = p / total
		if e[i].right {
			dst[i] -= p / right
		}
	}
	return dst
}

// crossValidateStatements writes answers for the statements of the articles, those of
// each fold by weights that were learned from the others.
func crossValidateStatements(articles []*stated, file string) error {
	answers := make(map[string][]byte)
	for fold := range folds {
		var in, out []*stated
		for _, a := range articles {
			if foldOf(a.ID) == fold {
				out = append(out, a)
			} else {
				in = append(in, a)
			}
		}
		m := statement.NewModel()
		learnStatements(m, in)
		for _, a := range out {
			b, err := statementsOf(m, a)
			if err != nil {
				return err
			}
			answers[a.ID] = b
		}
	}
	var b bytes.Buffer
	for _, a := range articles {
		b.Write(answers[a.ID])
	}
	return os.WriteFile(file, b.Bytes(), 0o666)
}

// statementsOf returns the statements that the library finds in an article by the
// weights of the model, as a line of JSON.
func statementsOf(m *statement.Model, a *stated) ([]byte, error) {
	type one struct {
		Content    [][2]int64       `json:"content"`
		Cue        [][2]int64       `json:"cue"`
		Speakers   []map[string]any `json:"speakers"`
		Rule       string           `json:"rule"`
		Confidence float64          `json:"confidence"`
	}
	all := []one{}
	for found, err := range newswire.Split(strings.NewReader(a.Text)) {
		if err != nil {
			continue // of a stretch that is passed over
		}
		r := statement.Reader{Model: m}
		story := attribution.Story{Text: found.Body, Writer: found.Byline}
		if found.Dateline != nil {
			story.Dateline = int(found.Dateline.End)
		}
		add := func(list []statement.Statement, place func(newswire.Span) newswire.Span) {
			at := func(s text.Span) [2]int64 {
				if s.End <= s.Start {
					return [2]int64{-1, -1}
				}
				p := place(newswire.Span{Start: int64(s.Start), End: int64(s.End)})
				return [2]int64{p.Start, p.End}
			}
			for _, s := range list {
				o := one{Cue: [][2]int64{at(s.Cue)}, Speakers: []map[string]any{}, Rule: string(s.Rule), Confidence: s.Confidence}
				for _, p := range s.Parts {
					o.Content = append(o.Content, at(p))
				}
				for _, sp := range s.Speakers {
					m := at(sp.Mention)
					o.Speakers = append(o.Speakers, map[string]any{"name": sp.Name, "start": m[0], "end": m[1]})
				}
				all = append(all, o)
			}
		}
		if found.HeadlineOffsets != nil {
			add(r.Headline(found.Headline, story), found.HeadlineDumpSpan)
		}
		add(r.Body(story), found.DumpSpan)
	}
	b, err := json.Marshal(map[string]any{"id": a.ID, "statements": all})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.ID, err)
	}
	return append(b, '\n'), nil
}
