// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/attribution"
	"github.com/newswire-go/newswire/internal/coref"
	"github.com/newswire-go/newswire/internal/dev/quotecase"
	"github.com/newswire-go/newswire/internal/text"
	"github.com/newswire-go/newswire/internal/weight"
)

// The weights of coreference are those of a conditional logistic regression: of the
// candidates for a mention, any that has the speaker's name is right. Since whom the
// pronouns before mean is evidence too, the articles are read again with the weights
// of the round before.
const (
	corefRounds    = 3
	corefShrinkage = 2e-2
	caseWeight     = 0.5 // of a marked case, where an article's quotation counts 1
)

// A resolution is who said a quotation, by all of his names, and what he is.
type resolution struct {
	Names []string
	Kind  string
}

// UnmarshalJSON reads a resolution, whose name is one or a list.
func (r *resolution) UnmarshalJSON(b []byte) error {
	var both struct {
		Name json.RawMessage
		Kind string
	}
	if err := json.Unmarshal(b, &both); err != nil {
		return err
	}
	r.Kind = both.Kind
	if json.Unmarshal(both.Name, &r.Names) == nil {
		return nil
	}
	r.Names = []string{""}
	return json.Unmarshal(both.Name, &r.Names[0])
}

// trainCoref learns the weights by which it is decided whom a mention means.
func trainCoref(o options) error {
	articles, digest, err := loadResolved(o.gold)
	if err != nil {
		return err
	}
	if o.cv {
		all, _, err := loadQuotes(o.gold)
		if err != nil {
			return err
		}
		return crossValidate(all, articles, o.out)
	}
	m := new(coref.Model)
	learned, err := learnCoref(m, nil, articles)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := weight.Write(&b, "coref", digest, coref.Features(), learned); err != nil {
		return err
	}
	return save(o, "internal/coref/weights.txt", b.Bytes())
}

// loadResolved returns the articles of a folder of which it is known who the speakers
// are, and their digest.
func loadResolved(folder string) (all []*annotated, digest string, err error) {
	var data []byte
	for _, name := range append(slices.Clone(quoteSets), "seed-quotes.jsonl") {
		articles, b, err := loadSet(folder, name)
		if err != nil {
			return nil, "", err
		}
		data = append(data, b...)
		b, err = os.ReadFile(filepath.Join(folder, strings.TrimSuffix(name, ".jsonl")+"-resolved.jsonl"))
		if err != nil {
			return nil, "", err
		}
		data = append(data, b...)
		speakers := make(map[string]map[int]resolution)
		for dec := json.NewDecoder(bytes.NewReader(b)); ; {
			var row struct {
				ID       string
				Speakers map[int]resolution
			}
			if err := dec.Decode(&row); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, "", err
			}
			speakers[row.ID] = row.Speakers
		}
		for _, a := range articles {
			if a.speakers = speakers[a.ID]; a.speakers != nil {
				all = append(all, a)
			}
		}
	}
	cases, b, err := loadCases()
	if err != nil {
		return nil, "", err
	}
	return append(all, cases...), weight.Digest(append(data, b...)), nil
}

// caseFiles are the marked cases, from which every model of coreference learns too:
// they have what news copy has seldom.
const caseFiles = "internal/attribution/testdata/*.txt"

// loadCases returns the marked cases whose quotations are found, and their texts.
func loadCases() (all []*annotated, data []byte, err error) {
	cases, err := quotecase.Load(caseFiles)
	if err != nil {
		return nil, nil, err
	}
	var r attribution.Reader
	for _, c := range cases {
		found := r.Body(attribution.Story{Text: c.Text})
		if len(found) != len(c.Quotes) {
			continue
		}
		a := &annotated{Text: c.Text, everywhere: true, speakers: make(map[int]resolution)}
		for i, q := range found {
			words := annotation{Start: q.Parts[0].Start, End: q.Parts[0].End}
			for _, m := range c.Quotes[i].Mentions {
				words.Sources = append(words.Sources, [2]int{m.Start, m.End})
			}
			a.Quotes = append(a.Quotes, words)
			if names := c.Quotes[i].Names; names != "" && names != "-" {
				a.speakers[i] = resolution{Names: strings.Split(names, "; ")}
				data = fmt.Append(data, c.Text, i, names)
			}
		}
		all = append(all, a)
	}
	return all, data, nil
}

// learnCoref learns the weights by which it is decided whom a mention means, gives
// them to the model and returns them. The mentions are those that the library finds by
// the weights of the other model, nil for the committed ones.
func learnCoref(m *coref.Model, mentions *attribution.Model, articles []*annotated) (learned []int16, err error) {
	learned = make([]int16, len(coref.Features()))
	for range corefRounds {
		var list []example
		for _, a := range articles {
			list = append(list, mentionExamples(m, mentions, a)...)
		}
		w := descend(list, len(learned), corefShrinkage)
		for k := range w {
			learned[k] = int16(math.Round(100 * max(-most, min(most, w[k]))))
		}
		var b strings.Builder
		if err := weight.Write(&b, "", "", coref.Features(), learned); err != nil {
			return nil, err
		}
		if err := m.Read(b.String()); err != nil {
			return nil, err
		}
	}
	return learned, nil
}

// mentionExamples returns the mentions of an article for which the library weighs
// candidates and of which it is known whom they mean.
func mentionExamples(m *coref.Model, mentions *attribution.Model, a *annotated) []example {
	var list []example
	considered := make(map[int][]coref.Considered)
	r := attribution.Reader{Model: mentions, Names: m}
	r.TraceNames = func(pos int, _ coref.Form, c []coref.Considered) { considered[pos] = c }
	seen := make(map[text.Span]bool)
	eachStory(a, func(found *newswire.Article, story attribution.Story) {
		clear(considered)
		for _, q := range r.Body(story) {
			for _, s := range q.Speakers {
				for _, part := range q.Parts {
					words := found.DumpSpan(newswire.Span{Start: int64(part.Start), End: int64(part.End)})
					at := found.DumpSpan(newswire.Span{Start: int64(s.Mention.Start), End: int64(s.Mention.End)})
					mention := text.Span{Start: int(at.Start), End: int(at.End)}
					i := a.numberOf(int(words.Start), int(words.End))
					if i < 0 || seen[mention] || !a.Quotes[i].isSource(mention) {
						continue
					}
					known, ok := a.speakers[i]
					if !ok {
						continue
					}
					seen[mention] = true
					for pos := s.Mention.Start; pos < s.Mention.End; pos++ {
						if e, ok := exampleOf(considered[pos], known); ok {
							if e.weight = 1; a.everywhere {
								e.weight = caseWeight
							}
							list = append(list, e)
							break
						}
					}
				}
			}
		}
	})
	return list
}

// exampleOf returns the candidates of which the speaker is one. Where none is, "none of
// them" is right if it can be chosen.
func exampleOf(considered []coref.Considered, known resolution) (e example, ok bool) {
	for _, c := range considered {
		right := c.Ref.ID != coref.None && slices.ContainsFunc(known.Names, func(name string) bool {
			return sameName(name, c.Ref.Name) || described(known.Kind, c.Ref.Kind) && shareWord(name, c.Ref.Name)
		})
		ok = ok || right
		e.options = append(e.options, option{c.Features, right})
	}
	if !ok && len(considered) > 1 && considered[0].Ref.ID == coref.None {
		e.options[0].right, ok = true, true
	}
	return e, ok && len(considered) > 1
}

// sameName reports whether two names mean the same: their last words agree, and their
// first ones if both have several.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	switch {
	case len(x) == 0 || len(y) == 0:
		return false
	case slices.Equal(x, y):
		return true
	}
	return len(x) > 1 && len(y) > 1 && x[len(x)-1] == y[len(y)-1] && x[0] == y[0]
}

// described reports whether neither the speaker nor the candidate has a name.
func described(speaker string, candidate coref.Kind) bool {
	return speaker != "person" && speaker != "org" && (candidate == coref.Unnamed || candidate == coref.Group)
}

// shareWord reports whether two descriptions have a word of four letters or more in
// common.
func shareWord(a, b string) bool {
	return slices.ContainsFunc(nameWords(a), func(w string) bool { return len(w) > 3 && slices.Contains(nameWords(b), w) })
}

// nameWords returns the words of a name in small letters, without an honorific.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !strings.ContainsRune("’'.-", r)
	})
	for i, w := range words {
		words[i] = strings.Trim(w, ".’'")
	}
	for len(words) > 1 && slices.Contains([]string{"sir", "dame", "lord", "lady", "mr", "mrs", "ms", "miss", "dr"}, words[0]) {
		words = words[1:]
	}
	return words
}
