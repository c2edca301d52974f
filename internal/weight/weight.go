// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package weight reads and writes files of learned weights, and names the features
// that they belong to.
//
// A file is text: a head of "key: value" lines, an empty line, and a line for each
// feature, with its name, a tab and its weight in hundredths. The files of a [Space],
// whose features are many and mostly without weight, leave out those whose weight is
// zero.
package weight

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// A Block is features that are combinations of the same facts.
type Block struct {
	Start int // the number of its first feature
	Facts []Fact
}

// A Fact is one of several values.
type Fact struct {
	Name   string
	Values []string
}

// Names returns the names of the features of the blocks in the order of their
// numbers: "position=after-next role=say". It panics if the blocks do not follow one
// another up to the number total.
func Names(blocks []Block, total int) []string {
	names := make([]string, 0, total)
	for i := range blocks {
		b := &blocks[i]
		if len(names) != b.Start {
			panic(fmt.Sprintf("weight: the features of %s begin at %d, not at %d", b.Facts[0].Name, len(names), b.Start))
		}
		names = append(names, b.names()...)
	}
	if len(names) != total {
		panic(fmt.Sprintf("weight: %d features, not %d", len(names), total))
	}
	return names
}

// AtLeast returns the values of a fact for each limit that a number reaches: "300+".
func AtLeast(limits []int) (values []string) {
	for _, n := range limits {
		values = append(values, strconv.Itoa(n)+"+")
	}
	return values
}

// names returns the names of a block's features, the last fact fastest.
func (b *Block) names() []string {
	names := []string{""}
	for _, f := range b.Facts {
		var longer []string
		for _, name := range names {
			for _, v := range f.Values {
				longer = append(longer, strings.TrimSpace(name+" "+f.Name+"="+v))
			}
		}
		names = longer
	}
	return names
}

// Read reads the weights of the features with the names from the text of a file. It
// fails with the name of a feature that is missing or is no feature.
func Read(dst []int16, names []string, file string) error {
	_, lines, ok := strings.Cut(file, "\n\n")
	if !ok {
		return fmt.Errorf("no empty line after the head")
	}
	i := 0
	for line := range strings.Lines(lines) {
		name, weight, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if i == len(names) {
			return fmt.Errorf("%q is no feature; train again", name)
		}
		if name != names[i] {
			return fmt.Errorf("feature %q stands where %q is expected; train again", name, names[i])
		}
		w, err := strconv.ParseInt(weight, 10, 16)
		if err != nil {
			return fmt.Errorf("feature %q: %v", name, err)
		}
		dst[i] = int16(w)
		i++
	}
	if i < len(names) {
		return fmt.Errorf("feature %q has no weight; train again", names[i])
	}
	return nil
}

// Write writes the weights of the features with the names as [Read] reads them, for
// a model of the name that was learned from the data with the digest.
func Write(w io.Writer, model, data string, names []string, weights []int16) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Written by go run ./internal/dev/train -model %s. Do not edit.\n", model)
	fmt.Fprintf(&b, "data: sha256 %s\n", data)
	fmt.Fprintf(&b, "features: sha256 %s\n\n", Digest([]byte(strings.Join(names, "\n"))))
	for i, name := range names {
		fmt.Fprintf(&b, "%s\t%d\n", name, weights[i])
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Probability returns the probability of a sum of weights in hundredths of log-odds, from
// .001 to .999 in steps of as much, so that it is the same on every machine.
func Probability(sum int) float64 {
	p := 1 / (1 + math.Exp(-float64(sum)/100))
	return max(1, min(999, math.Round(1000*p))) / 1000
}

// Digest returns the SHA-256 of b in hexadecimal.
func Digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
