// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package cue

import "github.com/newswire-go/newswire/internal/lexicon"

// A Role groups the verbs and other cues that weigh alike.
type Role uint8

const (
	RoleNone Role = iota
	RoleStrong
	RoleSay
	RoleTell
	RoleAsk
	RoleWrite
	RoleCall
	RoleJudge
	RoleThink
	RoleUtter
	RoleCite
	RolePhrasal
	RoleShow
	RoleOtherVerb
	RoleAccording
	RoleNoun
	RoleColon
	RoleDash
	Roles
)

// roleOf returns the role of a cue. Of a verb with several classes the first of
// the order below counts, which the head of en/verbs.txt repeats.
func roleOf(c *Cue) Role {
	switch c.Kind {
	case According:
		return RoleAccording
	case Noun:
		return RoleNoun
	case Colon:
		return RoleColon
	case Dash:
		return RoleDash
	case OtherVerb:
		return RoleOtherVerb
	}
	for _, r := range verbRoles {
		if c.Verb&r.verb != 0 {
			return r.role
		}
	}
	return RoleOtherVerb
}

var verbRoles = [...]struct {
	verb lexicon.VerbClass
	role Role
}{
	{lexicon.Tell, RoleTell},
	{lexicon.Strong, RoleStrong},
	{lexicon.Write, RoleWrite},
	{lexicon.Ask, RoleAsk},
	{lexicon.Call, RoleCall},
	{lexicon.Judge, RoleJudge},
	{lexicon.Think, RoleThink},
	{lexicon.Utter | lexicon.Gesture, RoleUtter},
	{lexicon.Cite, RoleCite},
	{lexicon.Say, RoleSay},
	{lexicon.Phrasal, RolePhrasal},
	{lexicon.Show, RoleShow},
}

// RoleNames are the names of the roles, by which the files of weights call them.
var RoleNames = [Roles]string{
	RoleNone: "none", RoleStrong: "strong", RoleSay: "say", RoleTell: "tell", RoleAsk: "ask", RoleWrite: "write", RoleCall: "call",
	RoleJudge: "judge", RoleThink: "think", RoleUtter: "utter", RoleCite: "cite", RolePhrasal: "phrasal", RoleShow: "show",
	RoleOtherVerb: "other-verb", RoleAccording: "according", RoleNoun: "noun", RoleColon: "colon", RoleDash: "dash",
}

// A VerbForm is the form of a cue's verb.
type VerbForm uint8

const (
	FormPast VerbForm = iota
	FormThird
	FormIng
	FormBase
	FormOther
	VerbForms
)

// VerbFormNames are the names of the forms.
var VerbFormNames = [VerbForms]string{FormPast: "past", FormThird: "third-person", FormIng: "ing", FormBase: "base", FormOther: "other"}

// VerbForm returns the form of the cue's verb.
func (c *Cue) VerbForm() VerbForm {
	switch {
	case c.Form&lexicon.Past != 0:
		return FormPast
	case c.Form&lexicon.ThirdForm != 0:
		return FormThird
	case c.Form&lexicon.Ing != 0:
		return FormIng
	case c.Form&lexicon.Base != 0:
		return FormBase
	}
	return FormOther
}
