// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package statement finds reported speech: in quotation marks, in the writer's words, or
// partly in each.
//
// Package attribution finds the quotations, package cue the cues, and package clause the
// finite verbs, the words with which clauses begin and the main clause, by which the
// subjects of the cues are corrected (subject.go). A cue with its subject is a block,
// and rules make candidates of it (candidate.go): the shapes that a statement can have
// around the block, and the places where its content may begin. How far the content
// reaches is decided edge by edge (edge.go, extent.go), from the block outward, by a
// logistic model; a second one (accept.go) weighs the candidates of a cue against each
// other and against there being no statement. The likeliest is chosen and, of statements
// within one another, the outermost (choose.go).
//
// The models see a candidate or an edge as facts; features are facts and combinations
// of them (model.go, package weight). internal/dev/train learns the weights.
package statement
