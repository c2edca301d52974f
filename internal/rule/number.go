// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package rule

// All are the rules in the order in which Number counts them.
var All = [...]Rule{
	After, Before, Inside, Around, According, Colon, Label, Noun, Agent, Relative, Sentence, Later, Above, Carried, RunOn, Continued, Bare,
	Title, Nickname, SoCalled, NonSpeech,
}

// Count is the number of values of Number: the rules, and none.
const Count = len(All) + 1

var numbers = func() map[Rule]int {
	m := map[Rule]int{"": len(All)}
	for i, r := range All {
		m[r] = i
	}
	return m
}()

// Number returns the place of the rule in All, and of "" the number behind the last.
func (r Rule) Number() int { return numbers[r] }

// Names returns the names of the rules by their numbers, the last "none".
func Names() (names []string) {
	for _, r := range All {
		names = append(names, string(r))
	}
	return append(names, "none")
}
