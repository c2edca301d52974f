// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package clause

import (
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/lexicon"
	"github.com/newswire-go/newswire/internal/text"
)

// WordNames are the words that are facts by themselves: the small words with which
// clauses and what explains them begin.
var WordNames = append([]string{"none"}, strings.Fields(`
a about according across adding after again against all almost alongside already also although always amid among an and another any are as at back
because been before being beyond both but by calling can citing could despite did do does due during each either even every except for from given
had has have having he her here his how however i if in including indeed instead into is it its itself just largely last later leading leaving less like
many making may maybe meaning meanwhile might more most much must my nearly neither never no none nor not noting nothing now of off often on once one only or other
others our out over part partly particularly people per perhaps rather regardless saying she should since so some something sometimes soon still such
than that the their them then there therefore these they this those though through thus to together too under unless unlike until up us using very via
was we well were what whatever when where whereas whether which while who whom whose why will with within without would yet you your`)...)

// wordIndex returns the places of WordNames.
var wordIndex = sync.OnceValue(func() *lexicon.Words {
	words := lexicon.NewWords(len(WordNames))
	for i, w := range WordNames[1:] {
		words.Unite(w, uint64(i+1))
	}
	return words
})

// Word returns the number of the word at token k in WordNames, 0 if it is none of
// them.
func (r *Reader) Word(k, end int) uint16 {
	if k < 0 || k >= end {
		return 0
	}
	n := &r.seen[k].word
	if *n == 0 {
		*n = r.readWord(k) + 1
	}
	return *n - 1
}

// readWord is Word for a token that has not been looked at.
func (r *Reader) readWord(k int) uint16 {
	if r.p.Tokens[k].Kind != text.Word {
		return 0
	}
	return uint16(wordIndex().Find(r.p.Word(k)))
}
