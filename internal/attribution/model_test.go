// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/attribution/confidence"
	"github.com/newswire-go/newswire/internal/attribution/nonspeech"
	"github.com/newswire-go/newswire/internal/cue"
	"github.com/newswire-go/newswire/internal/weight"
)

// The features have names of their own, and the blocks are laid out as the
// constants say.
func TestSpeakerFeatures(t *testing.T) {
	names := SpeakerFeatures()
	seen := make(map[string]bool)
	for _, name := range names {
		if seen[name] || strings.HasSuffix(name, "=") || strings.Contains(name, "= ") {
			t.Errorf("feature %q has no name of its own", name)
		}
		seen[name] = true
	}
	for i, want := range map[int]string{
		featRole + int(cue.BeforeSame)*int(cue.Roles) + int(cue.RoleThink): "position=before-same role=think",
		featPassive + 1:      "passive=yes",
		featFlag + 1*9 + 2:   "cue=yes phrase=hearer",
		featLink - 1:         "position=above-speaker clause=oblique-subject",
		featFollows - 1:      "rival-role=dash from-rival=elsewhere",
		featCommas - 1:       "auxiliary=other",
		speakerFeatures - 1:  "next-speaker=other position=above-speaker",
		featPreceding + 3*16: "preceding=that position=after-next",
	} {
		if names[i] != want {
			t.Errorf("feature %d is %q, want %q", i, names[i], want)
		}
	}
}

// The head of the committed weights has the digest of their features.
func TestWeightFiles(t *testing.T) {
	quotation, speaker := confidence.FactNames()
	for name, features := range map[string][]string{"speakers": SpeakerFeatures(), "nonspeech": nonspeech.Features(), "confidence": append(quotation, speaker...)} {
		b, err := weightFiles.ReadFile("weights/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(string(b), "\n\n")
		if want := "features: sha256 " + weight.Digest([]byte(strings.Join(features, "\n"))); !strings.Contains(head, want) || !strings.Contains(head, "\ndata: sha256 ") {
			t.Errorf("weights/%s.txt begins\n%s\nwant a digest of the data, and %q", name, head, want)
		}
	}
}

// A reader decides by its model.
func TestReaderModel(t *testing.T) {
	const story = "Vera Holm met Jon Berg and Ada Moen on the quay. “The ferry is late” was what was heard."
	r := Reader{Model: new(Model)}
	r.Model.speakers[featPosition+int(cue.BeforeSentence)] = 100
	r.Model.nonSpeech = always(t, -300)
	first := r.Body(Story{Text: story})[0].Speakers
	r.Model = new(Model)
	r.Model.nonSpeech = always(t, 300)
	if q := r.Body(Story{Text: story})[0]; len(first) != 1 || q.Kind != NonSpeech {
		t.Errorf("speakers %v, then kind %d", first, q.Kind)
	}
}

// always returns a model by which all words are non-speech by so many hundredths of
// log-odds.
func always(t *testing.T, odds int16) (m nonspeech.Model) {
	t.Helper()
	names := nonspeech.Features()
	weights := make([]int16, len(names))
	weights[slices.Index(names, "marked")] = odds
	var b strings.Builder
	if err := weight.Write(&b, "", "", names, weights); err != nil {
		t.Fatal(err)
	}
	if err := m.Read(b.String()); err != nil {
		t.Fatal(err)
	}
	return m
}
