// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package peers benchmarks other libraries on the dump of this repository, in one run
// with newswire, for the tables of docs/measurements.md. It is a module of its own, so
// that newswire does not depend on them.
//
//	go test -bench .
//	npm install --no-save compromise@14.17.0 && node compromise.mjs
package peers
