// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package dateline_test

import (
	"testing"

	"github.com/newswire-go/newswire/internal/dateline"
)

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"wire", "TUNIS, Nov. 27 (Reuters) - The harbour reopened on Thursday after the storm."},
		{"radio", "(LONDON and KYIV, Ukraine) — The delegations are to meet again on Friday."},
		{"region", "BLOOMINGTON, Ind. (AP) — The bridge over the creek is closed until May."},
		{"alone", "CARACAS - The harbour reopened on Thursday after the storm."},
		{"none", "The harbour reopened on Thursday after the storm, the port authority said."},
		{"none-name", "Mayor Jane Doe said on Thursday that the harbour would reopen after the storm."},
		{"none-dash", "Microsoft Corp. (MSFT) - which had a bad year - said it would close its plant."},
		{"none-quote", "“We will open the harbour again on Thursday,” the authority said."},
	} {
		b.Run(c.name, func(b *testing.B) {
			var buf [4]dateline.Place
			dateline.Parse(c.text, buf[:0])
			b.ReportAllocs()
			for b.Loop() {
				dateline.Parse(c.text, buf[:0])
			}
		})
	}
}
