// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package page

import (
	_ "embed"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:embed templates.txt
var templateText string

// A template is a combination of up to three attributes. The feature of a unit is base
// plus the values of the parts, each times its stride.
type template struct {
	base   int
	parts  []part
	stride []int
}

// A part is the place in the view of an attribute of a unit.
type part uint8

func partOf(a attr, at int) part { return part((reach+at)*int(attrs) + int(a)) }

func (p part) attr() attr { return attr(p % part(attrs)) }

// String returns the name of the part in a template: "kind-1".
func (p part) String() string {
	if at := int(p)/int(attrs) - reach; at != 0 {
		return fmt.Sprintf("%s%+d", attrNames[p.attr()], at)
	}
	return attrNames[p.attr()]
}

// A view is the attributes of a unit and of the ones up to reach before and after it, all
// of one unit after all of the one before. noUnit stands for the attributes of a unit
// beyond the page. Every part has a place in a view, which spares checks of the bounds.
type view [1 << 8]uint16

// noPart is a place of a view that is always zero.
const noPart part = 1<<8 - 1

var _ = view{(2*reach + 1) * int(attrs): 0} // all attributes and noPart have room

// set sets the attributes of the k-th unit of the view; u is nil beyond the page.
func (v *view) set(k int, u *Unit) {
	part := (*[attrs]uint16)(v[k*int(attrs):])
	if u == nil {
		*part = [attrs]uint16{}
		return
	}
	*part = u.attrs
}

// feature returns the feature of the template in the view.
func (t *template) feature(v *view) int {
	f := t.base
	for k, p := range t.parts {
		f += int(v[p]) * t.stride[k]
	}
	return f
}

// A single, a pair and a triple are templates of at most one, of two and of three parts, in
// a form that is quick to evaluate. All of them together fit into the first-level cache.
type (
	single struct {
		base uint32
		p    part // noPart if the template has no part
	}
	pair struct {
		single
		q      part
		stride uint16
	}
	triple struct {
		pair
		r      part
		stride uint16
	}
)

func (t single) feature(v *view) uint32 { return t.base + uint32(v[t.p]) }
func (t pair) feature(v *view) uint32   { return t.single.feature(v) + uint32(v[t.q])*uint32(t.stride) }
func (t triple) feature(v *view) uint32 { return t.pair.feature(v) + uint32(v[t.r])*uint32(t.stride) }

// A featureSet is all templates.
type featureSet struct {
	templates []template
	size      int // number of features
	// The templates again.
	singles []single
	pairs   []pair
	triples []triple
}

// reach is how far from the unit the attributes of templates are.
const reach = 3

// noUnit stands for the value of an attribute where the page ends; every
// attribute has that one value more.
const noUnit = 0

// features are the templates of templates.txt.
var features = sync.OnceValue(func() *featureSet {
	fs := new(featureSet)
	for line := range strings.Lines(templateText) {
		names := strings.Fields(line)
		if len(names) == 0 || line[0] == '#' {
			continue
		}
		t := template{base: fs.size}
		n := 1
		for _, name := range names {
			if name == "bias" {
				continue
			}
			part := parsePart(name)
			t.parts, t.stride = append(t.parts, part), append(t.stride, n)
			n *= part.attr().size() + 1
		}
		fs.size += n
		fs.add(t)
	}
	return fs
})

// add adds a template.
func (fs *featureSet) add(t template) {
	if len(fs.templates) == maxTemplates {
		panic("page: too many templates")
	}
	fs.templates = append(fs.templates, t)
	one := single{uint32(t.base), noPart}
	if len(t.parts) > 0 {
		one.p = t.parts[0]
	}
	switch len(t.parts) {
	case 0, 1:
		fs.singles = append(fs.singles, one)
	case 2:
		fs.pairs = append(fs.pairs, pair{one, t.parts[1], uint16(t.stride[1])})
	case 3:
		fs.triples = append(fs.triples, triple{pair{one, t.parts[1], uint16(t.stride[1])}, t.parts[2], uint16(t.stride[2])})
	default:
		panic("page: too many parts in a template")
	}
}

// parsePart reads the name of an attribute and how far away it is.
func parsePart(s string) part {
	name, at := s, 0
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		n, err := strconv.Atoi(s[i:])
		if err != nil || n < -reach || n > reach {
			panic("page: bad template part " + s)
		}
		name, at = s[:i], n
	}
	for a, n := range attrNames {
		if n == name {
			return partOf(attr(a), at)
		}
	}
	panic("page: no attribute " + name)
}

// size returns the number of values of an attribute.
func (a attr) size() int {
	if a == atWord || a == atWord2 || a == atLast {
		return len(words().names)
	}
	return len(attrValues[a])
}

// value returns the name of a value.
func (a attr) value(v int) string {
	if a == atWord || a == atWord2 || a == atLast {
		return words().names[v]
	}
	return attrValues[a][v]
}

// historical reports whether a feature depends on the states of the units before.
func (fs *featureSet) historical(f int) bool {
	return slices.ContainsFunc(fs.templateOf(f).parts, func(p part) bool { return p.attr() >= atBegun })
}

// templateOf returns the template of a feature.
func (fs *featureSet) templateOf(f int) *template {
	i := sort.Search(len(fs.templates), func(i int) bool { return fs.templates[i].base > f })
	return &fs.templates[i-1]
}

// name returns the name of a feature: "kind=headline,kind-1=rule".
func (fs *featureSet) name(f int) string {
	t := fs.templateOf(f)
	if len(t.parts) == 0 {
		return "bias"
	}
	rest := f - t.base
	var b strings.Builder
	for k, p := range t.parts {
		n := p.attr().size() + 1
		v := rest % n
		rest /= n
		if k > 0 {
			b.WriteByte(',')
		}
		if v == noUnit {
			fmt.Fprintf(&b, "%v=", p)
		} else {
			fmt.Fprintf(&b, "%v=%s", p, p.attr().value(v-1))
		}
	}
	return b.String()
}
