package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/crc32"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/marks"
	"github.com/newswire-go/newswire/internal/speech"
)

type goldQuote struct {
	Start, End int
	Label      string
	Sources    [][2]int
	Source     string
	Cue        string
	Text       string
}
type article struct {
	ID, Publisher, Text string
	Quotes              []goldQuote
}

type cand struct {
	ev    []uint16
	right bool
	tr    speech.Considered
}
type example struct {
	art   *article
	q     int
	cands []cand
	held  bool
}

func load(name string) (all []*article) {
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReader(f))
	for dec.More() {
		a := new(article)
		if err := dec.Decode(a); err != nil {
			log.Fatal(err)
		}
		all = append(all, a)
	}
	return
}

func right(q goldQuote, s, e int) bool {
	size := 0
	for _, x := range q.Sources {
		size += x[1] - x[0]
	}
	if e-s > max(2*size, size+30) {
		return false
	}
	for _, x := range q.Sources {
		if min(e, x[1]) > max(s, x[0]) {
			return true
		}
	}
	return false
}

func marksOf(a *article) (ms []marks.Quotation) {
	for _, q := range a.Quotes {
		o := q.Start
		for o > 0 {
			r, n := utf8.DecodeLastRuneInString(a.Text[:o])
			if strings.ContainsRune("\"'“”‘’`«»„", r) {
				o -= n
				continue
			}
			break
		}
		c := q.End
		for c < len(a.Text) {
			r, n := utf8.DecodeRuneInString(a.Text[c:])
			if strings.ContainsRune("\"'“”‘’`«»„", r) && c-q.End < 3 {
				c += n
				continue
			}
			break
		}
		if len(ms) > 0 && o < ms[len(ms)-1].Close {
			o = max(ms[len(ms)-1].Close, 0)
			if o > q.Start {
				o = q.Start
			}
		}
		m := marks.Quotation{Open: o, Start: q.Start, End: q.End, Close: c}
		ms = append(ms, m)
	}
	return
}

func main() {
	gold := flag.String("gold", "../../../shared/gold/polnear-train.jsonl", "")
	epochs := flag.Int("epochs", 15, "")
	rounds := flag.Int("rounds", 2, "")
	nerr := flag.Int("errors", 0, "")
	all := flag.Bool("all", false, "train on everything")
	l2 := flag.Float64("l2", 1e-3, "")
	cv := flag.Bool("cv", false, "")
	output := flag.String("o", "", "file to write the weights to")
	pub := flag.String("pub", "", "")
	flag.Parse()
	arts := load(*gold)
	var exs []*example
	for round := range *rounds + 1 {
		exs = exs[:0]
		var oracle, n, ok [2]int
		cov := map[string]int{}
		shown := 0
		_ = cov
		var x speech.Reader
		for _, a := range arts {
			held := crc32.ChecksumIEEE([]byte(a.ID))%5 == 0
			h := 0
			if held {
				h = 1
			}
			cs := map[int][]cand{}
			x.Trace = func(q int, ts []speech.Considered) {
				for _, t := range ts {
					cs[q] = append(cs[q], cand{ev: t.Evidence, tr: t})
				}
			}
			x.Marked(a.Text, marksOf(a))
			for i, q := range a.Quotes {
				if q.Label != "speech" || len(q.Sources) == 0 {
					continue
				}
				n[h]++
				e := &example{art: a, q: i, held: held}
				any := false
				for _, c := range cs[i] {
					c.right = right(q, c.tr.Mention.Start, c.tr.Mention.End)
					any = any || c.right
					e.cands = append(e.cands, c)
				}
				if any {
					oracle[h]++
					exs = append(exs, e)
				}
				best := -1
				bs := 0
				for k, c := range cs[i] {
					v := 0
					for _, f := range c.ev {
						v += int(speech.Weights[f])
					}
					if best < 0 || v > bs {
						best, bs = k, v
					}
				}
				isok := best >= 0 && right(q, cs[i][best].tr.Mention.Start, cs[i][best].tr.Mention.End)
				if isok {
					ok[h]++
				} else if round == *rounds && !held && *nerr > 0 && (*pub == "" || a.Publisher == *pub) {
					shown++
					if shown%max(1, 1000 / *nerr) == 0 {
						lo, hi := max(0, q.Start-250), min(len(a.Text), q.End+200)
						got := "NONE"
						if best >= 0 {
							t := cs[i][best].tr
							got = a.Text[t.Mention.Start:t.Mention.End] + " / cue " + a.Text[t.Cue.Start:t.Cue.End]
						}
						fmt.Printf("## %s any=%v\n  gold: %s | %s   got: %s\n  %s<<<%s>>>%s\n", a.ID, any, q.Source, q.Cue, got, strings.ReplaceAll(a.Text[lo:q.Start], "\n", "⏎"), a.Text[q.Start:q.End], strings.ReplaceAll(a.Text[q.End:hi], "\n", "⏎"))
					}
				}
			}
		}
		fmt.Printf("round %d: read n=%d oracle=%.2f right=%.2f | held n=%d oracle=%.2f right=%.2f\n", round, n[0], 100*float64(oracle[0])/float64(n[0]), 100*float64(ok[0])/float64(n[0]), n[1], 100*float64(oracle[1])/float64(n[1]), 100*float64(ok[1])/float64(n[1]))
		if round == *rounds {
			break
		}
		w := train(exs, *epochs, *l2, func(e *example) bool { return *all || !e.held })
		if *cv && round == *rounds-1 {
			good, tot := 0, 0
			for fold := range 5 {
				in := func(e *example) bool { return int(crc32.ChecksumIEEE([]byte("f"+e.art.ID)))%5 == fold }
				wf := train(exs, *epochs, *l2, func(e *example) bool { return !e.held && !in(e) })
				for _, e := range exs {
					if e.held || !in(e) {
						continue
					}
					tot++
					best, bs := -1, math.Inf(-1)
					for i, c := range e.cands {
						v := 0.0
						for _, f := range c.ev {
							v += wf[f]
						}
						if v > bs {
							best, bs = i, v
						}
					}
					if e.cands[best].right {
						good++
					}
				}
			}
			fmt.Printf("  CV of reachable: %.2f (%d)\n", 100*float64(good)/float64(tot), tot)
		}
		for i := range w {
			speech.Weights[i] = int16(math.Round(max(-30, min(30, w[i])) * 100))
		}
	}
	if *output == "" {
		return
	}
	var b strings.Builder
	b.WriteString("// Copyright 2026 The newswire authors. Use of this source code is governed\n// by the MIT license that can be found in the LICENSE file.\n\n// Code generated by internal/train. DO NOT EDIT.\n\npackage speech\n\n// Weights is what each piece of evidence counts for a candidate, in\n// hundredths. Its places are those of evidence.go.\nvar Weights = [evidenceLen]int16{\n")
	for i, v := range speech.Weights {
		switch {
		case i%16 == 0:
			b.WriteString("\t")
		default:
			b.WriteString(" ")
		}
		fmt.Fprintf(&b, "%d,", v)
		if i%16 == 15 || i == len(speech.Weights)-1 {
			b.WriteString("\n")
		}
	}
	b.WriteString("}\n")
	if err := os.WriteFile(*output, []byte(b.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}

func train(exs []*example, epochs int, l2 float64, use func(*example) bool) []float64 {
	w := make([]float64, len(speech.Weights))
	g2 := make([]float64, len(w))
	sum := make([]float64, len(w))
	steps := 0.0
	var sel []*example
	for _, e := range exs {
		if use(e) {
			sel = append(sel, e)
		}
	}
	rng := rand.New(rand.NewPCG(1, 2))
	var sc []float64
	for ep := range epochs {
		rng.Shuffle(len(sel), func(i, j int) { sel[i], sel[j] = sel[j], sel[i] })
		for _, e := range sel {
			sc = sc[:0]
			mx := math.Inf(-1)
			for _, c := range e.cands {
				v := 0.0
				for _, f := range c.ev {
					v += w[f]
				}
				sc = append(sc, v)
				mx = max(mx, v)
			}
			z, zr := 0.0, 0.0
			for i := range sc {
				sc[i] = math.Exp(sc[i] - mx)
				z += sc[i]
				if e.cands[i].right {
					zr += sc[i]
				}
			}
			for i, c := range e.cands {
				g := sc[i] / z
				if c.right {
					g -= sc[i] / zr
				}
				if math.Abs(g) < 1e-4 {
					continue
				}
				for _, f := range c.ev {
					gg := g + l2*w[f]
					g2[f] += gg * gg
					w[f] -= 0.2 * gg / math.Sqrt(g2[f]+1e-3)
				}
			}
		}
		if ep >= epochs/2 {
			steps++
			for i := range w {
				sum[i] += w[i]
			}
		}
	}
	for i := range w {
		w[i] = sum[i] / steps
	}
	return w
}
