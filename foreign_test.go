// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package newswire

import (
	"strings"
	"testing"
)

// Stories of languages that are not read have their language and their marks, and
// no speaker, in Quotes and in ExtractQuotes.
func TestUnreadLanguages(t *testing.T) {
	for _, tt := range []struct {
		language, dump string
		words          []string
	}{
		{"de", "(BERGEN, Norwegen) — Die Fähre liegt seit dem Morgen im Hafen. „Wir warten auf den Wind“, sagte Kapitänin Kari Moen. „Und wenn er nicht kommt, dann bleiben wir.“\n" +
			"Der Bürgermeister nannte den Steg „eine Ruine“ und will ihn sperren.\n", []string{"Wir warten auf den Wind", "Und wenn er nicht kommt, dann bleiben wir.", "eine Ruine"}},
		{"fr", "(BERGEN, Norvège) — Le bac est au port depuis ce matin. « Nous attendons le vent », a dit Kari Moen, qui parle pour les équipages. « Il ne vient pas. »\n" +
			"Le maire a dit que la jetée était « une ruine » et qu'elle sera fermée.\n", []string{"Nous attendons le vent", "Il ne vient pas.", "une ruine"}},
		{"es", "(BERGEN, Noruega) — El barco está en el puerto desde la mañana. «Esperamos el viento», dijo Kari Moen, que habla por las tripulaciones. “No llega”, añadió.\n" +
			"El alcalde dijo que el muelle es \"una ruina\" y que lo van a cerrar.\n", []string{"Esperamos el viento", "No llega", "una ruina"}},
		{"it", "(BERGEN, Norvegia) — Il traghetto è nel porto da questa mattina. “Aspettiamo il vento”, ha detto Kari Moen, che parla per gli equipaggi.\n", []string{"Aspettiamo il vento"}},
		{"pt", "(BERGEN, Noruega) — O barco está no porto desde a manhã. “Esperamos o vento”, disse Kari Moen, que fala pelas tripulações.\n", []string{"Esperamos o vento"}},
		{"nl", "(BERGEN, Noorwegen) — De veerboot ligt sinds de ochtend in de haven. ‘We wachten op de wind’, zei Kari Moen, die voor de bemanning spreekt.\n", []string{"We wachten op de wind"}},
	} {
		var got []string
		for a, err := range Split(strings.NewReader(tt.dump)) {
			if err != nil {
				t.Fatal(err)
			}
			if a.Language != tt.language {
				t.Errorf("%s: language %q", tt.language, a.Language)
			}
			for q := range a.Quotes() {
				got = append(got, q.Text)
			}
		}
		if strings.Join(got, "|") != strings.Join(tt.words, "|") {
			t.Errorf("%s: quotations %q, want %q", tt.language, got, tt.words)
		}
		for q, err := range ExtractQuotes(strings.NewReader(tt.dump)) {
			if err != nil {
				t.Fatal(err)
			}
			if q.Kind != KindUnknown || q.Rule != "" || q.Cue.Text != "" || len(q.Speakers) > 0 || q.Confidence != 0 || q.Context.Len() == 0 {
				t.Errorf("%s: %+v", tt.language, q)
			}
		}
	}
}

// A headline is read as the language of the body.
func TestUnreadHeadline(t *testing.T) {
	a := &Article{Headline: "„Wir warten“, sagt Moen", Body: "Die Fähre liegt im Hafen.", Language: "de"}
	for q := range a.HeadlineQuotes() {
		if q.Kind != KindUnknown || q.Text != "Wir warten" {
			t.Errorf("%+v", q)
		}
	}
	a.Language = ""
	for q := range a.HeadlineQuotes() {
		if q.Kind == KindUnknown {
			t.Errorf("without a language: %+v", q)
		}
	}
}
