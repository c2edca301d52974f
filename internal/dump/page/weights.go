// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsText string

// trained is the model of weights.txt.
var trained = sync.OnceValue(func() *Model {
	m, err := ReadModel(strings.NewReader(weightsText))
	if err != nil {
		panic(err)
	}
	return m
})

// FeatureDigest returns a digest of all that the features depend on but the code: the
// templates, the names of attributes and values, and the words.
func FeatureDigest() string {
	h := sha256.New()
	fmt.Fprint(h, templateText, attrNames, attrValues, words().names, stateNames)
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}

// WriteTo writes the model as text: two lines with the digests of the data and of the
// features, a line for the first state, one for each state that precedes another, and
// one for each feature, with the weights in the order of the states.
func (m *Model) WriteTo(w io.Writer, data string) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# Weights of the lines of a page. Written by: go run ./internal/dev/train -model pages\ndata %s\nfeatures %s\nstates %s\n", data, FeatureDigest(), strings.Join(stateNames[:], " "))
	line := func(name string, r *row) {
		b.WriteString(name)
		for _, w := range r {
			fmt.Fprintf(b, " %d", w)
		}
		b.WriteByte('\n')
	}
	line("first", &m.initial)
	for s := range m.trans {
		line("after="+stateNames[s], &m.trans[s])
	}
	for f, r := range m.rowOf {
		if r != 0 {
			weights := m.rows[r].unpack()
			line(features().name(f), &weights)
		}
	}
	return b.Flush()
}

// ReadModel reads a model that [Model.WriteTo] has written. It fails if the model has a
// feature that does not exist.
func ReadModel(r io.Reader) (*Model, error) {
	m := NewModel()
	index := features().index()
	in := bufio.NewScanner(r)
	for n := 1; in.Scan(); n++ {
		name, rest, _ := strings.Cut(in.Text(), " ")
		switch name {
		case "#", "data", "features":
			continue
		case "states":
			if rest != strings.Join(stateNames[:], " ") {
				return nil, fmt.Errorf("page: weights, line %d: states are %q", n, rest)
			}
			continue
		}
		var weights row
		s := 0
		for word := range strings.SplitSeq(rest, " ") {
			w, err := strconv.ParseInt(word, 10, 16)
			if err != nil || s == len(weights) {
				return nil, fmt.Errorf("page: weights, line %d: bad weights of %s", n, name)
			}
			weights[s] = int16(w)
			s++
		}
		if name == "first" {
			m.initial = weights
			continue
		}
		if state, ok := strings.CutPrefix(name, "after="); ok {
			found := false
			for s, have := range stateNames {
				if have == state {
					m.trans[s], found = weights, true
				}
			}
			if !found {
				return nil, fmt.Errorf("page: weights, line %d: no state %s", n, state)
			}
			continue
		}
		f, ok := index.find(name)
		if !ok {
			return nil, fmt.Errorf("page: weights, line %d: no feature %s; train again", n, name)
		}
		m.SetWeights(f, weights)
	}
	return m, in.Err()
}

// A featureIndex finds features by their names.
type featureIndex struct {
	templates map[string]*template // by the names of the parts
	values    [attrs]map[string]int
}

func (fs *featureSet) index() *featureIndex {
	ix := &featureIndex{templates: make(map[string]*template)}
	for i := range fs.templates {
		t := &fs.templates[i]
		ix.templates[t.names()] = t
	}
	for a := range attrs {
		ix.values[a] = map[string]int{"": noUnit}
		for v := range a.size() {
			ix.values[a][a.value(v)] = v + 1
		}
	}
	return ix
}

// names returns the names of the parts: "kind,kind-1"; "bias" if there are none.
func (t *template) names() string {
	if len(t.parts) == 0 {
		return "bias"
	}
	var names []string
	for _, p := range t.parts {
		names = append(names, p.String())
	}
	return strings.Join(names, ",")
}

// find returns the number of the feature with the name.
func (ix *featureIndex) find(name string) (int, bool) {
	var names, values []string
	for part := range strings.SplitSeq(name, ",") {
		n, v, _ := strings.Cut(part, "=")
		names, values = append(names, n), append(values, v)
	}
	t := ix.templates[strings.Join(names, ",")]
	if t == nil {
		return 0, false
	}
	f := t.base
	for k, p := range t.parts {
		v, ok := ix.values[p.attr()][values[k]]
		if !ok {
			return 0, false
		}
		f += v * t.stride[k]
	}
	return f, true
}
