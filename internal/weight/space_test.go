// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package weight

import (
	"slices"
	"strings"
	"testing"
)

// TestSpace checks the features of a Space, their sum by parts of the templates, and
// that weights come back as they were written.
func TestSpace(t *testing.T) {
	s := NewSpace([]Fact{{"a", []string{"none", "x", "y"}}, {"b", []string{"none", "1", "2"}}}, []string{"a", "b", "a b"})
	if s.Size() != 3+3+9 {
		t.Errorf("%d features", s.Size())
	}
	weights := make([]int16, s.Size())
	for i, line := range []string{"a=x", "b=2", "a=x b=2", "a=y b=1"} {
		if err := s.Set(weights, line, []string{"5", "30", "-200", "1000"}[i]); err != nil {
			t.Fatal(err)
		}
	}
	parts := s.Sums(weights, 1, 2)
	for _, test := range []struct {
		values             Values
		features           int
		first, second, all int
	}{
		{Values{1, 2}, 3, 5, -170, -165},
		{Values{2, 1}, 3, 0, 1000, 1000},
		{Values{0, 2}, 1, 0, 30, 30},
		{Values{1, 0}, 1, 5, 0, 5},
	} {
		first, second := parts[0].Sum(&test.values), parts[1].Sum(&test.values)
		all := 0
		features := s.AppendFeatures(nil, test.values[:])
		for _, k := range features {
			all += int(weights[k])
		}
		if first != test.first || second != test.second || all != test.all || len(features) != test.features {
			t.Errorf("%d: %d features, sums %d, %d, %d; want %d features, %d, %d, %d", test.values[:2], len(features), first, second, all,
				test.features, test.first, test.second, test.all)
		}
	}
	var b strings.Builder
	if err := s.Write(&b, "model", weights); err != nil {
		t.Fatal(err)
	}
	got := make([]int16, s.Size())
	for line := range strings.Lines(b.String()) {
		name, weight, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if err := s.Set(got, strings.TrimPrefix(name, "model "), weight); err != nil {
			t.Error(err)
		}
	}
	if !slices.Equal(got, weights) {
		t.Errorf("read %v, wrote %v", got, weights)
	}
	for _, name := range []string{"", "a", "a=z", "c=1", "b=1 a=x"} {
		if err := s.Set(got, name, "1"); err == nil {
			t.Errorf("%q is a feature", name)
		}
	}
	if err := s.Set(got, "a=x", "70000"); err == nil {
		t.Error("70000 is a weight")
	}
}

// TestSums checks the sums over templates of one to four facts, of which some are parts of
// others, against the weights of the features one by one.
func TestSums(t *testing.T) {
	names := []string{"none", "x", "y", "z"}
	s := NewSpace([]Fact{{"a", names}, {"b", names[:3]}, {"c", names[:2]}, {"d", names}},
		[]string{"a", "c", "a b", "b a", "d b", "a b c", "d", "d c b", "a c d b"})
	weights := make([]int16, s.Size())
	var all []int32
	each := func(do func(v *Values)) {
		for i := range 4 * 3 * 2 * 4 {
			do(&Values{uint16(i % 4), uint16(i / 4 % 3), uint16(i / 12 % 2), uint16(i / 24)})
		}
	}
	each(func(v *Values) { all = append(all, s.AppendFeatures(nil, v[:])...) })
	for i, k := range all {
		weights[k] = int16(i*37%201 - 100)
	}
	parts := s.Sums(weights, 2, 4)
	each(func(v *Values) {
		want := 0
		for _, k := range s.AppendFeatures(nil, v[:]) {
			want += int(weights[k])
		}
		if got := parts[0].Sum(v) + parts[1].Sum(v); got != want {
			t.Errorf("%d: %d, want %d", v[:4], got, want)
		}
	})
}
