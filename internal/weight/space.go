// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package weight

import (
	"fmt"
	"io"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// A Space is features that are facts and combinations of facts, of which most have no
// weight. Its files list only those that have one.
type Space struct {
	facts     []Fact
	templates []template
	size      int
	byName    map[string]int   // the places of the facts
	values    []map[string]int // and of their values
}

// A template makes a feature of the values of one fact or of several. The first value of
// a fact, 0, means that it is absent, and makes no feature.
type template struct {
	base int32
	n    int32    // of facts
	f    [4]int32 // the facts
	size [4]int32 // the numbers of their values
}

// facts returns the facts of the template.
func (t *template) facts() []int32 { return t.f[:t.n] }

// NewSpace returns the space of facts and of templates, of which each is the names of up
// to four facts with spaces between. It panics if there are too many facts, and if a
// template names no fact.
func NewSpace(facts []Fact, templates []string) *Space {
	if len(facts) > maxFacts {
		panic("weight: too many facts")
	}
	s := &Space{facts: facts, byName: make(map[string]int), values: make([]map[string]int, len(facts))}
	for i, f := range facts {
		s.byName[f.Name] = i
		s.values[i] = make(map[string]int, len(f.Values))
		for v, name := range f.Values {
			s.values[i][name] = v
		}
	}
	for _, names := range templates {
		t := template{base: int32(s.size)}
		size := 1
		for name := range strings.FieldsSeq(names) {
			i, ok := s.byName[name]
			if !ok {
				panic("weight: no fact " + name)
			}
			n := len(facts[i].Values)
			t.f[t.n], t.size[t.n] = int32(i), int32(n)
			t.n++
			size *= n
		}
		s.templates = append(s.templates, t)
		s.size += size
	}
	return s
}

// Size returns the number of features.
func (s *Space) Size() int { return s.size }

// AppendFeatures appends the numbers of the features that the values of the facts make.
func (s *Space) AppendFeatures(dst []int32, values []uint16) []int32 {
next:
	for i := range s.templates {
		t := &s.templates[i]
		at := 0
		for k, f := range t.facts() {
			v := int(values[f])
			if v == 0 {
				continue next
			}
			at = at*int(t.size[k]) + v
		}
		dst = append(dst, t.base+int32(at))
	}
	return dst
}

// name returns the name of a feature: "shape=after lemma=say".
func (s *Space) name(feature int) string {
	i := sort.Search(len(s.templates), func(i int) bool { return int(s.templates[i].base) > feature }) - 1
	t := &s.templates[i]
	at := feature - int(t.base)
	parts := make([]string, t.n)
	for k := t.n - 1; k >= 0; k-- {
		f := &s.facts[t.f[k]]
		parts[k] = f.Name + "=" + f.Values[at%len(f.Values)]
		at /= len(f.Values)
	}
	return strings.Join(parts, " ")
}

// feature returns the number of the feature with the name, -1 if there is none.
func (s *Space) feature(name string) int {
	var facts []int32
	at := 0
	for part := range strings.SplitSeq(name, " ") {
		key, value, _ := strings.Cut(part, "=")
		f, ok := s.byName[key]
		if !ok {
			return -1
		}
		v, ok := s.values[f][value]
		if !ok {
			return -1
		}
		facts = append(facts, int32(f))
		at = at*len(s.facts[f].Values) + v
	}
	for i := range s.templates {
		if t := &s.templates[i]; slices.Equal(t.facts(), facts) {
			return int(t.base) + at
		}
	}
	return -1
}

// Set sets the weight of a feature from a line of a file, its name and its weight in
// hundredths. It fails if there is no such feature.
func (s *Space) Set(weights []int16, name, weight string) error {
	w, err := strconv.ParseInt(weight, 10, 16)
	if err != nil {
		return fmt.Errorf("feature %q: %v", name, err)
	}
	k := s.feature(name)
	if k < 0 {
		return fmt.Errorf("%q is no feature; train again", name)
	}
	weights[k] = int16(w)
	return nil
}

// Write writes a line for each weight that is not zero, with the name of the model, the
// name of the feature, a tab and the weight.
func (s *Space) Write(w io.Writer, model string, weights []int16) error {
	for k, weight := range weights {
		if weight != 0 {
			if _, err := fmt.Fprintf(w, "%s %s\t%d\n", model, s.name(k), weight); err != nil {
				return err
			}
		}
	}
	return nil
}
