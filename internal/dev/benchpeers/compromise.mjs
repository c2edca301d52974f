// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// How fast compromise finds the quotations of the provided dump, without their
// speakers, which it does not look for.
import { readFileSync } from 'node:fs'
import nlp from 'compromise'

const text = readFileSync(new URL('../../../testdata/corpus/abc-2025-11-27.txt', import.meta.url), 'utf8')
const bytes = Buffer.byteLength(text)
let best = Infinity
let found = 0
for (let i = 0; i < 20; i++) {
	const start = process.hrtime.bigint()
	found = nlp(text).quotations().length
	best = Math.min(best, Number(process.hrtime.bigint() - start))
}
console.log(`${found} quotations, ${(bytes / best * 1e3).toFixed(2)} MB/s`)
