// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"embed"
	"fmt"
	"sync"

	"github.com/newswire-go/newswire/internal/attribution/confidence"
	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights are files of package weight, which go run ./internal/dev/train writes.
//
//go:embed weights/*.txt
var weightFiles embed.FS

// A Model is the weights by which a Reader decides.
type Model struct {
	// Coref is the weights of coreference, nil for those of coref.DefaultModel.
	Coref *coref.Model

	speakers   [speakerFeatures]int16 // the choice of the speaker
	nonSpeech  nonspeech.Model
	confidence confidence.Model
}

// SpeakerFeatures returns the names of the features by which a speaker is chosen,
// in the order of their numbers: "position=after-next role=say".
func SpeakerFeatures() []string {
	return weight.Names(speakerBlocks, speakerFeatures)
}

// DefaultModel returns the model of the committed weights.
func DefaultModel() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model {
	m := new(Model)
	for name, set := range map[string]func(string) error{"speakers": m.ReadSpeakers, "nonspeech": m.ReadNonSpeech, "confidence": m.ReadConfidence} {
		b, err := weightFiles.ReadFile("weights/" + name + ".txt")
		if err == nil {
			err = set(string(b))
		}
		if err != nil {
			panic(fmt.Sprintf("attribution: weights/%s.txt: %v", name, err))
		}
	}
	return m
})

// ReadSpeakers reads the weights of the speakers from the text of a file. It fails
// with the name of a feature that is missing or is no feature.
func (m *Model) ReadSpeakers(file string) error {
	return weight.Read(m.speakers[:], SpeakerFeatures(), file)
}

// ReadNonSpeech is ReadSpeakers for the features of package nonspeech.
func (m *Model) ReadNonSpeech(file string) error { return m.nonSpeech.Read(file) }

// ReadConfidence is ReadSpeakers for the facts of package confidence.
func (m *Model) ReadConfidence(file string) error { return m.confidence.Read(file) }
