// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package text

// The files of weights call the values of these types by their names.

// RelationNames are the names of the relations.
var RelationNames = [Relations]string{
	Unrelated: "none", Direct: "direct", Apposed: "apposed", RelativeClause: "relative", Shared: "shared",
	Controlled: "controlled", Absolute: "absolute", Attached: "attached", Inverted: "inverted", ByAgent: "by-agent",
	OwnedBy: "owned", Given: "given", Labeled: "labeled",
}

// NPTypeNames are the names of the types of phrases.
var NPTypeNames = [NPTypes]string{
	NPPronoun: "pronoun", NPIt: "it", NPFirst: "first-person", NPRelative: "relative", NPNamed: "named",
	NPPerson: "person", NPPeople: "people", NPBody: "body", NPMessage: "message", NPThing: "thing",
}

// QuoteFormNames are the names of the forms of quotations.
var QuoteFormNames = [QuoteForms]string{
	FormWhole: "whole", FormSentence: "sentence", FormTail: "tail", FormCommaEnd: "comma-end",
	FormPiece: "piece", FormTitle: "title",
}

// FlagNames are the names of the PhraseFlags, that of the lowest bit first.
var FlagNames = [FlagCount]string{
	"possessor", "opens", "hearer", "object", "after-preposition", "agent", "aside", "time", "joined",
}
