// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package peers measures what others do with the same dump, in one run with
// this library, for the table of speeds in the README. It is a module of its
// own, for nobody who uses the library needs its peers.
//
//	go test -bench .
//	npm install --no-save compromise@14.17.0 && node compromise.mjs
package peers
