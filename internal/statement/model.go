// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package statement

import (
	"embed"
	"fmt"
	"io"
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

// Weights are the weights of both models, in hundredths, by the numbers of the features.
type Weights struct {
	Accept, End []int16

	// The log-odds that a candidate is a statement are the sum of its weights times
	// Slope/100, plus Base.
	Slope, Base int
}

// AcceptSpace and EndSpace are the features of the two models of a language.
var (
	AcceptSpace = sync.OnceValue(func() *weight.Space { return acceptSpace(lexicon.English()) })
	EndSpace    = sync.OnceValue(endSpace)
)

// NewWeights returns weights that are all zero.
func NewWeights() *Weights {
	return &Weights{Accept: make([]int16, AcceptSpace().Size()), End: make([]int16, EndSpace().Size()), Slope: 100}
}

// A Model is the weights by which a Reader decides.
type Model struct {
	// The sums of the weights for accepting over the features whose facts are all of
	// the cue, and over the others; of those of edges over the features whose facts
	// are all of the place, of the place and the cue, over the others of an edge behind
	// the block, and over those of an edge before it.
	ofCue, ofCandidate               weight.Sums
	ofPlace, ofBlock, ofEnd, ofBegin weight.Sums

	slope, base int // see Weights
}

// NewModel returns a model of the weights.
func NewModel(w *Weights) *Model {
	accept := AcceptSpace().Sums(w.Accept, accCueFacts, accFacts)
	end := EndSpace().Sums(w.End, endPlaceFacts, endBlockFacts, endEndFacts, endFacts)
	return &Model{ofCue: accept[0], ofCandidate: accept[1], ofPlace: end[0], ofBlock: end[1], ofEnd: end[2], ofBegin: end[3], slope: w.Slope, base: w.Base}
}

// DefaultModel returns the model of the committed weights.
func DefaultModel() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model {
	w := NewWeights()
	b, err := weightFiles.ReadFile("weights/statements.txt")
	if err == nil {
		err = w.Read(string(b))
	}
	if err != nil {
		panic(fmt.Sprintf("statement: weights/statements.txt: %v", err))
	}
	return NewModel(w)
})

// Read reads the weights from the text of a file. It fails if the file lists a feature
// that the models do not have.
func (w *Weights) Read(file string) error {
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
			at := &w.Base
			if name == "slope" {
				at = &w.Slope
			}
			*at, err = strconv.Atoi(value)
		case "accept":
			err = AcceptSpace().Set(w.Accept, name, value)
		case "end":
			err = EndSpace().Set(w.End, name, value)
		default:
			err = fmt.Errorf("%q is of no model; train again", which)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Write writes the weights that are not zero as [Weights.Read] reads them; data is the
// digest of the articles that they were learned from.
func (w *Weights) Write(out io.Writer, data string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Written by go run ./internal/dev/train -model statements. Do not edit.\n")
	fmt.Fprintf(&b, "data: sha256 %s\n\n", data)
	fmt.Fprintf(&b, "confidence slope\t%d\nconfidence base\t%d\n", w.Slope, w.Base)
	if err := AcceptSpace().Write(&b, "accept", w.Accept); err != nil {
		return err
	}
	if err := EndSpace().Write(&b, "end", w.End); err != nil {
		return err
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// confidence returns the probability that a candidate of the sum is a statement.
func (m *Model) confidence(sum int) float64 { return weight.Probability(m.slope*sum/100 + m.base) }
