// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package coref

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/weight"
)

// The features have names of their own, and the blocks are laid out as the constants
// say.
func TestFeatures(t *testing.T) {
	names := Features()
	seen := make(map[string]bool)
	for _, name := range names {
		if seen[name] || strings.HasSuffix(name, "=") || strings.Contains(name, "= ") {
			t.Errorf("feature %q has no name of its own", name)
		}
		seen[name] = true
	}
	he := int(HeOrShe) - 1
	for i, want := range map[int]string{
		featName + 1*places + int(atMinor):               "name-sentences-back=1 name=minor",
		featLast + 7*references + int(byPronoun):         "sentences-back=later as=pronoun",
		featSpoke + he*4 + 3:                             "form=he-she spoke=last-and-nobody-named-since",
		featSign + he*signs + int(signAlone):             "form=he-she sign=alone",
		featMatch + int(ageNoun)*matches:                 "noun=age match=no",
		featMatch + int(tradeNoun)*matches + matches - 1: "noun=trade match=nation",
		features - 1: "none=introduced",
	} {
		if names[i] != want {
			t.Errorf("feature %d is %q, want %q", i, names[i], want)
		}
	}
}

// The head of the committed weights has the digest of their features.
func TestWeightFile(t *testing.T) {
	head, _, _ := strings.Cut(weightFile, "\n\n")
	if want := "features: sha256 " + weight.Digest([]byte(strings.Join(Features(), "\n"))); !strings.Contains(head, want) || !strings.Contains(head, "\ndata: sha256 ") {
		t.Errorf("weights.txt begins\n%s\nwant a digest of the data, and %q", head, want)
	}
}

// The entities decide by their model, and say by how much.
func TestSetModel(t *testing.T) {
	const story = "Jon Berg met Karl Moe on the old quay. He left early."
	at := strings.Index(story, "He")
	weights := make([]int16, features)
	for _, test := range []struct {
		place place
		want  string
	}{{atOpener, "Jon Berg"}, {atObject, "Karl Moe"}} {
		clear(weights)
		weights[featName+1*places+int(test.place)] = 150
		c := entitiesOf(story)
		c.SetModel(NewModel(weights))
		if got := c.Resolve(at, at+2, Hint{}); got.Name != test.want || got.Margin != 150 || got.Form != HeOrShe {
			t.Errorf("by the weight of place %d it is %+v, want %s by 150", test.place, got, test.want)
		}
	}
}

// The pronoun of an entity is that of the resolved pronouns.
func TestPronouns(t *testing.T) {
	const story = "Ada Lund came late. She was tired, she said. The port in Haven was closed. Nobody saw the Moe Company."
	c := entitiesOf(story)
	for name, want := range map[string]string{"Ada Lund": "she", "Moe Company": ""} {
		at := strings.Index(story, name)
		if got := c.Pronouns(c.Resolve(at, at+len(name), Hint{}).ID).String(); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := c.Pronouns(None).String(); got != "" {
		t.Errorf("nobody is %q", got)
	}
	for mention, want := range map[string]string{"He": "he", "her": "she", "their": "they", "it": "", "Berg": ""} {
		if got := PronounsOf(lexicon.English(), mention).String(); got != want {
			t.Errorf("%q is the pronoun %q, want %q", mention, got, want)
		}
	}
	if got := (toHe | toShe).String(); got != "" {
		t.Errorf("he and she are %q", got)
	}
}
