// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package attribution

import (
	"github.com/newswire-go/newswire/internal/attribution/confidence"
	"github.com/newswire-go/newswire/internal/coref"
)

// A Spoken lists the entities that have spoken so far in a story, the last first, each
// once. The zero Spoken is empty.
type Spoken struct {
	refs [16]coref.Ref
	n    int
}

// Hint returns the hint of those who spoke, which holds until Add.
func (s *Spoken) Hint() coref.Hint { return coref.Hint{Recent: s.refs[:s.n]} }

// Add puts the entity, which must not be coref.None, before all others.
func (s *Spoken) Add(ref coref.Ref) {
	at := 0
	for at < s.n && s.refs[at].ID != ref.ID {
		at++
	}
	if at == s.n {
		at = min(at, len(s.refs)-1)
		s.n = at + 1
	}
	copy(s.refs[1:at+1], s.refs[:at])
	s.refs[0] = ref
}

// when returns when the entity spoke last.
func (s *Spoken) when(id int) confidence.Spoke {
	for i := range s.n {
		if s.refs[i].ID == id {
			return min(confidence.Spoke(i), confidence.SpokeBefore)
		}
	}
	return confidence.SpokeNever
}
