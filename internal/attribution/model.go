// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"embed"
	"fmt"
	"sync"

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

	speakers  [speakerFeatures]int16 // the choice of the speaker
	nonSpeech [markFeatures]int16    // speech or non-speech

	quotations [quotationFacts]int16 // the confidence of a quotation
	names      [speakerFacts]int16   // the confidence of a speaker's name
}

// SpeakerFeatures returns the names of the features by which a speaker is chosen,
// in the order of their numbers: "position=after-next role=say".
func SpeakerFeatures() []string {
	return weight.Names(speakerBlocks, speakerFeatures)
}

// Traits returns the names of the features of non-speech, in the order of their
// numbers.
func Traits() []string {
	return append(weight.Names(markBlocks, markTraits), traitNames[:]...)
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

// ReadNonSpeech is ReadSpeakers for the traits of non-speech.
func (m *Model) ReadNonSpeech(file string) error {
	return weight.Read(m.nonSpeech[:], Traits(), file)
}

// ReadConfidence is ReadSpeakers for the facts about quotations and speakers, in
// this order.
func (m *Model) ReadConfidence(file string) error {
	quotation, speaker := EvidenceNames()
	weights := make([]int16, len(quotation)+len(speaker))
	if err := weight.Read(weights, append(quotation, speaker...), file); err != nil {
		return err
	}
	copy(m.names[:], weights[copy(m.quotations[:], weights):])
	return nil
}
