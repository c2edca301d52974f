// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package laws has the tests of the public API that hold for any input, by files:
//
//   - split, quotes, statements, single: offsets are correct, results come in order and are
//     the same in every form of the API. The fuzz targets are here.
//   - readers: results do not depend on the sizes of a reader's reads, and its error
//     comes last.
//   - loops: a loop may be left at any result, and resumes after it.
//   - sharing: results share no memory, and a Parser serves many goroutines.
//   - faults: a fault at a byte of a dump costs its article and the next one at most.
//   - limits: no article is longer than the limit, and memory is of its order.
//   - growth: time is linear in the length of the input.
//
// Flags extend them: -faults tries every byte of the dumps, -big reads 5 GiB.
package laws
