// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"embed"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/lexicon"
)

// The weights are text files, which go run ./internal/dev/train writes: a head of
// "key: value" lines, an empty line, and a line for each feature that has a weight
// with its name, a tab and its weight in hundredths. A feature that is not listed
// weighs nothing.
//
//go:embed weights/*.txt
var weightFiles embed.FS

// A Space is the features that one of the models can have: facts, and combinations of
// facts.
type Space struct {
	facts     []fact
	templates []template
	size      int
	names     map[string]int // of facts

	// The templates by the facts of which they are made: see part.
	plain, mixed, begin []template
}

// A fact has one of several values. The value 0 means that it is absent, and makes no
// feature.
type fact struct {
	name   string
	values []string
	index  map[string]int
}

// A template makes a feature of the values of one fact or of several.
type template struct {
	base int32
	n    int32    // of facts
	f    [4]int32 // the facts
	size [4]int32 // the numbers of their values
}

// facts returns the facts of the template.
func (t *template) facts() []int32 { return t.f[:t.n] }

// newSpace returns the space of facts and of templates, of which each is the names of
// its facts with spaces between.
func newSpace(facts []fact, templates []string) *Space {
	s := &Space{facts: facts, names: make(map[string]int)}
	for i := range s.facts {
		f := &s.facts[i]
		f.index = make(map[string]int, len(f.values))
		for v, name := range f.values {
			f.index[name] = v
		}
		s.names[f.name] = i
	}
	for _, names := range templates {
		t := template{base: int32(s.size)}
		size := 1
		for name := range strings.FieldsSeq(names) {
			i, ok := s.names[name]
			if !ok {
				panic("statement: no fact " + name)
			}
			n := len(s.facts[i].values)
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

// appendFeatures appends the numbers of the features that the values of the facts
// make.
func (s *Space) appendFeatures(dst []int32, values []uint16) []int32 {
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

// part divides the templates: plain are those of facts below the first bound alone, begin
// those with facts from the second on, and mixed all others.
func (s *Space) part(first, second int) {
	for _, t := range s.templates {
		switch last := int(slices.Max(t.facts())); {
		case last < first:
			s.plain = append(s.plain, t)
		case last < second:
			s.mixed = append(s.mixed, t)
		default:
			s.begin = append(s.begin, t)
		}
	}
}

// sum returns the sum of the weights of the features that the values make by the
// templates.
func sum(weights []int16, values []uint16, templates []template) int {
	sum := 0
next:
	for i := range templates {
		t := &templates[i]
		at := int32(values[t.f[0]])
		if at == 0 {
			continue
		}
		for k := 1; k < int(t.n); k++ {
			v := int32(values[t.f[k]])
			if v == 0 {
				continue next
			}
			at = at*t.size[k] + v
		}
		sum += int(weights[t.base+at])
	}
	return sum
}

// name returns the name of a feature: "shape=after lemma=say".
func (s *Space) name(feature int) string {
	i := sort.Search(len(s.templates), func(i int) bool { return int(s.templates[i].base) > feature }) - 1
	t := &s.templates[i]
	at := feature - int(t.base)
	parts := make([]string, t.n)
	for k := t.n - 1; k >= 0; k-- {
		f := &s.facts[t.f[k]]
		parts[k] = f.name + "=" + f.values[at%len(f.values)]
		at /= len(f.values)
	}
	return strings.Join(parts, " ")
}

// feature returns the number of the feature with the name, -1 if there is none.
func (s *Space) feature(name string) int {
	var facts []int32
	at := 0
	for part := range strings.SplitSeq(name, " ") {
		key, value, _ := strings.Cut(part, "=")
		f, ok := s.names[key]
		if !ok {
			return -1
		}
		v, ok := s.facts[f].index[value]
		if !ok {
			return -1
		}
		facts = append(facts, int32(f))
		at = at*len(s.facts[f].values) + v
	}
	for i := range s.templates {
		if t := &s.templates[i]; slices.Equal(t.facts(), facts) {
			return int(t.base) + at
		}
	}
	return -1
}

// A Model is the weights by which a Reader decides.
type Model struct {
	accept, end []int16
	slope, base int // of the confidence, in hundredths: the log-odds by the sum
}

// AcceptSpace and EndSpace are the features of the two models of a language.
var (
	AcceptSpace = sync.OnceValue(func() *Space { return acceptSpace(lexicon.English()) })
	EndSpace    = sync.OnceValue(endSpace)
)

// NewModel returns a model of which all weights are zero.
func NewModel() *Model {
	return &Model{slope: 100, accept: make([]int16, AcceptSpace().size), end: make([]int16, EndSpace().size)}
}

// SetAccept and SetEnd set the weights, in hundredths, by the numbers of the
// features.
func (m *Model) SetAccept(w []int16) { copy(m.accept, w) }

// SetEnd is SetAccept for the edges.
func (m *Model) SetEnd(w []int16) { copy(m.end, w) }

// DefaultModel returns the model of the committed weights.
func DefaultModel() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model {
	m := NewModel()
	b, err := weightFiles.ReadFile("weights/statements.txt")
	if err == nil {
		err = m.Read(string(b))
	}
	if err != nil {
		panic(fmt.Sprintf("statement: weights/statements.txt: %v", err))
	}
	return m
})

// Read reads the weights from the text of a file. It fails if the file lists a feature
// that the models do not have.
func (m *Model) Read(file string) error {
	_, lines, ok := strings.Cut(file, "\n\n")
	if !ok {
		return fmt.Errorf("no empty line after the head")
	}
	for line := range strings.Lines(lines) {
		name, weight, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		which, name, _ := strings.Cut(name, " ")
		w, err := strconv.ParseInt(weight, 10, 16)
		if err != nil {
			return fmt.Errorf("feature %q: %v", name, err)
		}
		space, weights := AcceptSpace(), m.accept
		switch which {
		case "confidence":
			if name == "slope" {
				m.slope = int(w)
			} else {
				m.base = int(w)
			}
			continue
		case "accept":
		case "end":
			space, weights = EndSpace(), m.end
		default:
			return fmt.Errorf("%q is of no model; train again", which)
		}
		k := space.feature(name)
		if k < 0 {
			return fmt.Errorf("%q is no feature; train again", name)
		}
		weights[k] = int16(w)
	}
	return nil
}

// Write writes the weights that are not zero as [Model.Read] reads them; data is the
// digest of the articles that they were learned from.
func (m *Model) Write(w io.Writer, data string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Written by go run ./internal/dev/train -model statements. Do not edit.\n")
	fmt.Fprintf(&b, "data: sha256 %s\n\n", data)
	fmt.Fprintf(&b, "confidence slope\t%d\nconfidence base\t%d\n", m.slope, m.base)
	write := func(model string, space *Space, weights []int16) {
		for k, w := range weights {
			if w != 0 {
				fmt.Fprintf(&b, "%s %s\t%d\n", model, space.name(k), w)
			}
		}
	}
	write("accept", AcceptSpace(), m.accept)
	write("end", EndSpace(), m.end)
	_, err := io.WriteString(w, b.String())
	return err
}

// SetConfidence sets the log-odds, in hundredths, that a candidate is a statement: the
// sum of its weights times slope/100, plus base.
func (m *Model) SetConfidence(slope, base int) { m.slope, m.base = slope, base }

// confidence returns the probability that a candidate of the sum is a statement.
func (m *Model) confidence(sum int) float64 { return probability(m.slope*sum/100 + m.base) }

// probability returns the probability of a sum of weights in hundredths.
func probability(sum int) float64 { return 1 / (1 + math.Exp(-float64(sum)/100)) }
