// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

// The weights are text files, which go run ./internal/dev/train writes: a head of
// "key: value" lines, an empty line, and a line for each feature with its name, a
// tab and its weight in hundredths.
//
//go:embed weights/*.txt
var weightFiles embed.FS

// A Model is the weights by which a Reader decides.
type Model struct {
	speakers  [speakerFeatures]int16 // who speaks
	nonSpeech [traits]int16          // whether anybody does

	quotations [quotationFacts]int16 // how sure that is
	names      [speakerFacts]int16   // how sure a speaker's name is
}

// A block is features that are combinations of the same facts.
type block struct {
	start int
	facts []fact
}

// A fact is one of several values.
type fact struct {
	name   string
	values []string
}

// SpeakerFeatures returns the names of the features by which a speaker is chosen,
// in the order of their numbers: "position=after-next role=say".
func SpeakerFeatures() []string {
	names := make([]string, 0, speakerFeatures)
	for _, b := range speakerBlocks {
		if len(names) != b.start {
			panic(fmt.Sprintf("attribution: the features of %s begin at %d, not at %d", b.facts[0].name, len(names), b.start))
		}
		names = append(names, b.names()...)
	}
	if len(names) != speakerFeatures {
		panic(fmt.Sprintf("attribution: %d features, not %d", len(names), speakerFeatures))
	}
	return names
}

// names returns the names of a block's features, the last fact fastest.
func (b *block) names() []string {
	names := []string{""}
	for _, f := range b.facts {
		var longer []string
		for _, name := range names {
			for _, v := range f.values {
				longer = append(longer, strings.TrimSpace(name+" "+f.name+"="+v))
			}
		}
		names = longer
	}
	return names
}

// Traits returns the names of the traits by which non-speech is told from speech,
// in the order of their numbers.
func Traits() []string { return append([]string(nil), traitNames[:]...) }

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
	return readWeights(m.speakers[:], SpeakerFeatures(), file)
}

// ReadNonSpeech is ReadSpeakers for the traits of non-speech.
func (m *Model) ReadNonSpeech(file string) error {
	return readWeights(m.nonSpeech[:], Traits(), file)
}

// ReadConfidence is ReadSpeakers for the facts about quotations and speakers, in
// this order.
func (m *Model) ReadConfidence(file string) error {
	quotation, speaker := EvidenceNames()
	weights := make([]int16, len(quotation)+len(speaker))
	if err := readWeights(weights, append(quotation, speaker...), file); err != nil {
		return err
	}
	copy(m.names[:], weights[copy(m.quotations[:], weights):])
	return nil
}

// readWeights reads the weights of the features with the names from a file.
func readWeights(dst []int16, names []string, file string) error {
	_, lines, ok := strings.Cut(file, "\n\n")
	if !ok {
		return fmt.Errorf("no empty line after the head")
	}
	i := 0
	for line := range strings.Lines(lines) {
		name, weight, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if i == len(names) {
			return fmt.Errorf("%q is no feature; train again", name)
		}
		if name != names[i] {
			return fmt.Errorf("feature %q stands where %q is expected; train again", name, names[i])
		}
		w, err := strconv.ParseInt(weight, 10, 16)
		if err != nil {
			return fmt.Errorf("feature %q: %v", name, err)
		}
		dst[i] = int16(w)
		i++
	}
	if i < len(names) {
		return fmt.Errorf("feature %q has no weight; train again", names[i])
	}
	return nil
}

// WriteWeights writes the weights of the features with the names as
// [Model.ReadSpeakers] reads them, for a model of the name that was learned from
// the data with the digest.
func WriteWeights(w io.Writer, model, data string, names []string, weights []int16) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Written by go run ./internal/dev/train -model %s. Do not edit.\n", model)
	fmt.Fprintf(&b, "data: sha256 %s\n", data)
	fmt.Fprintf(&b, "features: sha256 %s\n\n", Digest([]byte(strings.Join(names, "\n"))))
	for i, name := range names {
		fmt.Fprintf(&b, "%s\t%d\n", name, weights[i])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Digest returns the SHA-256 of b in hexadecimal.
func Digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
