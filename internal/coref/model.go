// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/newswire-go/newswire/internal/weight"
)

// The weights are a file of package weight, which go run ./internal/dev/train writes.
//
//go:embed weights.txt
var weightFile string

// A Model is the weights by which it is decided whom a mention means. The zero Model
// weighs nothing.
type Model struct {
	weights [features]int16
}

// Features returns the names of the features of a candidate, in the order of their
// numbers: "form=they recency=1".
func Features() []string { return weight.Names(blocks, features) }

// DefaultModel returns the model of the committed weights.
func DefaultModel() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model {
	m := new(Model)
	if err := m.Read(weightFile); err != nil {
		panic(fmt.Sprintf("coref: weights.txt: %v", err))
	}
	return m
})

// Read reads the weights from the text of a file. It fails with the name of a feature
// that is missing or is no feature.
func (m *Model) Read(file string) error { return weight.Read(m.weights[:], Features(), file) }

// NewModel returns the model of the weights, in the order of [Features].
func NewModel(weights []int16) *Model {
	m := new(Model)
	copy(m.weights[:], weights)
	return m
}

// Weights returns the weights in the order of [Features].
func (m *Model) Weights() []int16 { return append([]int16(nil), m.weights[:]...) }
