// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights are text files, which go run ./internal/dev/train writes: a head of
// "key: value" lines, an empty line, and a line for each feature that has a weight
// with its name, a tab and its weight in hundredths. A feature that is not listed
// weighs nothing.
//
//go:embed weights/*.txt
var weightFiles embed.FS

// A Model is the weights by which a Reader decides.
type Model struct {
	accept, end []int16
	slope, base int // of the confidence, in hundredths: the log-odds by the sum

	// The templates of accept whose facts are all of the cue, and the others; those of
	// end whose facts are all of the place, the others of an edge behind the block, and
	// those of an edge before it.
	ofCue, ofCandidate      weight.Templates
	ofPlace, ofEnd, ofBegin weight.Templates
}

// AcceptSpace and EndSpace are the features of the two models of a language.
var (
	AcceptSpace = sync.OnceValue(func() *weight.Space { return acceptSpace(lexicon.English()) })
	EndSpace    = sync.OnceValue(endSpace)
)

// NewModel returns a model of which all weights are zero.
func NewModel() *Model {
	accept, end := AcceptSpace(), EndSpace()
	return &Model{
		slope:       100,
		accept:      make([]int16, accept.Size()),
		end:         make([]int16, end.Size()),
		ofCue:       accept.Templates(0, accCueFacts),
		ofCandidate: accept.Templates(accCueFacts, accFacts),
		ofPlace:     end.Templates(0, endPlaceFacts),
		ofEnd:       end.Templates(endPlaceFacts, endEndFacts),
		ofBegin:     end.Templates(endEndFacts, endFacts),
	}
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
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		which, name, _ := strings.Cut(name, " ")
		var err error
		switch which {
		case "confidence":
			at := &m.base
			if name == "slope" {
				at = &m.slope
			}
			*at, err = strconv.Atoi(value)
		case "accept":
			err = AcceptSpace().Set(m.accept, name, value)
		case "end":
			err = EndSpace().Set(m.end, name, value)
		default:
			err = fmt.Errorf("%q is of no model; train again", which)
		}
		if err != nil {
			return err
		}
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
	if err := AcceptSpace().Write(&b, "accept", m.accept); err != nil {
		return err
	}
	if err := EndSpace().Write(&b, "end", m.end); err != nil {
		return err
	}
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
