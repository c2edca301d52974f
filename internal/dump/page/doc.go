// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package page labels the lines of plain text: crawled pages of news, and other dumps
// without separators. The labels say where an article starts, and which of its lines are
// headline, body and closing.
//
// A [Labeler] reads lines into units (unit.go, cut.go, wrap.go). A unit has a form by
// itself, which package lines reads, and attributes by itself (own.go), by its neighbors
// (context.go) and by the units before that have been labeled (history.go); attr.go
// lists them. The features of a unit are combinations of attributes (template.go). A
// [Model] has a weight of each feature for each label (model.go); the weights of
// weights.txt are trained by internal/dev/train. The Labeler chooses the labels that are
// best together, by the Viterbi algorithm with a bounded delay (label.go).
package page
