// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package speech

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/marks"
)

// What a candidate without a cue is said to weigh at most is no less than it
// weighs, and the choice is the same as if all were weighed.
func TestMost(t *testing.T) {
	texts := []string{corpus(t)}
	for _, c := range loadCases(t) {
		texts = append(texts, c.Text)
	}
	weighed := 0
	for _, text := range texts {
		var r Reader
		r.Body(Story{Text: text})
		at := 0
		for line := range strings.Lines(text) {
			start, end := at, at+len(strings.TrimSuffix(line, "\n"))
			at += len(line)
			p := new(paragraph)
			quotes := marks.Find(nil, text[start:end])
			for i := range quotes {
				q := &quotes[i]
				q.Open, q.Start, q.End, q.Close = q.Open+start, q.Start+start, q.End+start, q.Close+start
			}
			p.read(text, start, end, quotes, 0)
			for k := range p.tokens {
				if p.tokens[k].kind != quote {
					continue
				}
				r.Trace, r.above = nil, nil
				r.consider(p, k)
				best := r.best
				r.Trace = func(int, []Considered) {} // all are weighed
				r.consider(p, k)
				if best != r.best {
					t.Errorf("%q: %s is said by %v, by %v if all are weighed", text, p.text(k), best, r.best)
				}
				for i := range p.nps {
					c := candidate{p: p, np: int32(i), cue: -1}
					c.reach, c.gap = p.reach(int(p.nps[i].lo), int(p.nps[i].hi), nil, k)
					if on, most := r.weigh(scale{}, p, k, &c), r.most(p, k, &c); on.sum > most {
						t.Errorf("%q for %s weighs %d, more than %d", p.text(int(p.nps[i].lo)), p.text(k), on.sum, most)
					}
					weighed++
				}
			}
		}
	}
	if weighed < 1000 {
		t.Errorf("%d weighed", weighed)
	}
}
