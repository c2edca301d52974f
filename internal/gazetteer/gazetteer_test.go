// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package gazetteer_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/newswire-go/newswire/internal/gazetteer"
)

// TestFresh fails when the table was made from other sources than those that
// are committed.
func TestFresh(t *testing.T) {
	dir := filepath.Join("..", "dev", "gazetteer", "data")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the sources are not part of this copy of the module")
	}
	sum := sha256.New()
	for _, name := range []string{"cities-added.txt", "cities-alone.txt", "cities.txt", "countries.txt", "regions.txt"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(b)
	}
	if got, want := gazetteer.Sources(), hex.EncodeToString(sum.Sum(nil)); got != want {
		t.Errorf("places.bin was made from %s, the sources are %s: regenerate with 'go generate ./internal/gazetteer'", got, want)
	}
}

func TestSize(t *testing.T) {
	info, err := os.Stat("places.bin")
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > 500_000 {
		t.Errorf("places.bin has %d bytes, more than the 500,000 that users are to carry", info.Size())
	}
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{
		{"London", "london"},
		{"SAINT-ÉTIENNE", "st etienne"},
		{"W.Va.", "wva"},
		{"N. J.", "n j"},
		{"ST.LOUIS", "st louis"},
		{"N’Djamena", "ndjamena"},
		{"Fort  Worth", "ft worth"},
		{"Łódź", "lodz"},
		{"Großbritannien", "grossbritannien"},
		{"Rostov-on-Don", "rostov on don"},
		{"São Paulo ", "sao paulo"},
		{"Sao\u0303 Paulo", "sao paulo"},
		{" . - ", ""},
	} {
		if got := string(gazetteer.AppendFold(nil, c[0])); got != c[1] {
			t.Errorf("AppendFold(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestLookupCity(t *testing.T) {
	for _, c := range []struct {
		name       string
		country    string
		region     string
		prominence gazetteer.Prominence
		reason     string
	}{
		{"London", "GB", "GB-ENG", gazetteer.StandAlone, "the wires' convention"},
		{"TBILISI", "GE", "", gazetteer.StandAlone, "any letter case"},
		{"Bombay", "IN", "", gazetteer.StandAlone, "a former name"},
		{"Varsovie", "PL", "", gazetteer.StandAlone, "the French name"},
		{"SÃO PAULO", "BR", "", gazetteer.StandAlone, "accents"},
		{"Tucson", "US", "US-AZ", gazetteer.Great, "the only great one"},
		{"Whitehorse", "CA", "CA-YT", gazetteer.Town, "a region of Canada"},
		{"Khan Younis", "PS", "", gazetteer.Town, "added by hand"},
		{"Springfield", "US", "", gazetteer.Small + 1, "many, in one country"},
		{"San Jose", "", "", gazetteer.Great, "California and Costa Rica"},
		{"Valencia", "", "", gazetteer.Great, "Spain and Venezuela"},
	} {
		code, prominence, ok := gazetteer.LookupCity(c.name)
		if !ok || code.Country() != c.country || code.Region() != c.region || prominence != c.prominence {
			t.Errorf("LookupCity(%q) = %q, %q, %d, %t, want %q, %q, %d: %s",
				c.name, code.Country(), code.Region(), prominence, ok, c.country, c.region, c.prominence, c.reason)
		}
	}
	for _, name := range []string{"", "Nowheresville-on-Sea", "The", "New York Times"} {
		if _, _, ok := gazetteer.LookupCity(name); ok {
			t.Errorf("LookupCity(%q) found a place", name)
		}
	}
}

func TestLookupArea(t *testing.T) {
	for _, c := range []struct{ name, country, region string }{
		{"Ill.", "US", "US-IL"},
		{"W. Va.", "US", "US-WV"},
		{"ONT.", "CA", "CA-ON"},
		{"N.S.W.", "AU", "AU-NSW"},
		{"Burma", "MM", ""},
		{"Côte d’Ivoire", "CI", ""},
		{"S. Korea", "KR", ""},
		{"Alemania", "DE", ""},
		{"West Bank", "PS", ""},
		{"Scotland", "GB", "GB-SCT"},
		{"Yugoslavia", "", ""},
	} {
		code, ok := gazetteer.LookupArea(c.name)
		if !ok || code.Country() != c.country || code.Region() != c.region {
			t.Errorf("LookupArea(%q) = %q, %q, %t, want %q, %q", c.name, code.Country(), code.Region(), ok, c.country, c.region)
		}
	}
	if _, ok := gazetteer.LookupArea("Ruritania"); ok {
		t.Error("LookupArea found Ruritania")
	}
}

// TestGeorgia tells the country and the state by their cities.
func TestGeorgia(t *testing.T) {
	georgia, ok := gazetteer.LookupArea("Georgia")
	if !ok {
		t.Fatal("no Georgia")
	}
	for city, want := range map[string]string{"Kutaisi": "GE", "Savannah": "US", "ATHENS": "US", "Nowheresville": ""} {
		if got := gazetteer.Place(city, georgia).Country(); got != want {
			t.Errorf("Place(%q, Georgia) is in %q, want %q", city, got, want)
		}
	}
}

// TestPlace gives a city the region of its country that the name alone has.
func TestPlace(t *testing.T) {
	australia, _ := gazetteer.LookupArea("Australia")
	for city, want := range map[string]string{"Melbourne": "AU-VIC", "Nowheresville": "", "London": ""} {
		got := gazetteer.Place(city, australia)
		if got.Country() != "AU" || got.Region() != want {
			t.Errorf("Place(%q, Australia) = %q, %q, want AU, %q", city, got.Country(), got.Region(), want)
		}
	}
}

func TestAllocations(t *testing.T) {
	gazetteer.LookupCity("Reykjavík")
	if n := testing.AllocsPerRun(100, func() {
		gazetteer.LookupCity("SAINT-ÉTIENNE")
		gazetteer.LookupArea("N.S.W.")
	}); n != 0 {
		t.Errorf("two look-ups allocated %v times", n)
	}
}

func BenchmarkLookupCity(b *testing.B) {
	gazetteer.LookupCity("LONDON")
	b.ReportAllocs()
	for b.Loop() {
		gazetteer.LookupCity("BUENOS AIRES")
	}
}
