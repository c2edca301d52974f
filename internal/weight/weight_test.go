// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package weight

import (
	"strings"
	"testing"
)

// A file of weights comes back as it was written. One that was learned from other
// features fails, and names the first that differs.
func TestRead(t *testing.T) {
	names := []string{"a=1 b=x", "a=1 b=y", "a=2 b=x"}
	var b strings.Builder
	if err := Write(&b, "test", "0123", names, []int16{12, -3, 0}); err != nil {
		t.Fatal(err)
	}
	file := b.String()
	got := make([]int16, len(names))
	if err := Read(got, names, file); err != nil || got[0] != 12 || got[1] != -3 || got[2] != 0 {
		t.Errorf("read %v, %v", got, err)
	}
	for _, test := range []struct {
		reason, file, want string
		names              []string
	}{
		{"a feature is new in the middle", file, `"a=1 b=new"`, []string{"a=1 b=x", "a=1 b=new", "a=1 b=y", "a=2 b=x"}},
		{"a feature is new at the end", file, `"a=2 b=y"`, append(names[:3:3], "a=2 b=y")},
		{"a feature is gone", file, `"a=2 b=x"`, names[:2]},
		{"a weight is no number", strings.Replace(file, "\t12", "\ttwelve", 1), `"a=1 b=x"`, names},
		{"a weight is too large", strings.Replace(file, "\t12", "\t123456", 1), `"a=1 b=x"`, names},
		{"there is no head", "a=1 b=x\t12\n", "head", names},
	} {
		if err := Read(make([]int16, len(test.names)), test.names, test.file); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want an error with %s", test.reason, err, test.want)
		}
	}
}

func TestProbability(t *testing.T) {
	for sum, want := range map[int]float64{-1 << 30: .001, -220: .1, 0: .5, 220: .9, 7: .517, 1 << 30: .999} {
		if got := Probability(sum); got != want {
			t.Errorf("Probability(%d) = %v, want %v", sum, got, want)
		}
	}
}
