// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Train trains the models of the library, and writes their weights to the files that the
// library embeds. Run it in the root of the module:
//
//	go run ./internal/dev/train -model M [-gold DIR]           writes the weights
//	go run ./internal/dev/train -model M [-gold DIR] -check    fails unless the committed weights are these
//	go run ./internal/dev/train -model M [-gold DIR] -cv -out FILE
//	go run ./internal/dev/train [-gold DIR] -cv -docs docs/rules.md
//
// M is speakers, nonspeech, coref, confidence, pages, statements or all. DIR holds the
// annotated articles. The same articles give the same weights, byte for byte; their
// digest is in the head of the file of weights. If it differs, -check reports that, and
// passes.
//
// With -cv no weights are written. FILE gets the answers out of fold, in the form that
// the scoring scripts read. The articles are in five folds by the CRC-32 of their id,
// pages by that of their site, and the answers for a fold come from weights that were
// learned from the others. For the models confidence and statements the figures of
// docs/rules.md are printed too. With -docs, those of both are put into the tables of
// the document.
package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An options is the settings of a run.
type options struct {
	gold  string // the folder of annotated articles
	cv    bool
	check bool
	out   string // of -cv
	docs  string // of -cv
}

// models are what can be trained, by name.
var models = map[string]func(options) error{
	"speakers":   trainQuotes("speakers"),
	"nonspeech":  trainQuotes("nonspeech"),
	"coref":      trainCoref,
	"confidence": trainConfidence,
	"pages":      pages,
	"statements": trainStatements,
}

func main() {
	log.SetFlags(0)
	var o options
	model := flag.String("model", "all", "`name` of the model: "+strings.Join(slices.Sorted(maps.Keys(models)), ", ")+" or all")
	flag.StringVar(&o.gold, "gold", filepath.Join("..", "shared", "gold"), "`folder` of the annotated articles")
	flag.BoolVar(&o.cv, "cv", false, "write answers out of fold instead of weights")
	flag.BoolVar(&o.check, "check", false, "compare with the committed weights instead of writing them")
	flag.StringVar(&o.out, "out", "", "`file` for the answers of -cv")
	flag.StringVar(&o.docs, "docs", "", "`document` to put the figures of -cv into")
	flag.Parse()
	if err := run(*model, o); err != nil {
		log.Fatal(err)
	}
}

func run(model string, o options) error {
	names := []string{model}
	if model == "all" {
		names = slices.Sorted(maps.Keys(models))
	}
	if o.docs != "" {
		names = documented
	}
	if flag.NArg() > 0 || o.cv != (o.out != "" || o.docs != "") || o.out != "" && len(names) > 1 || o.docs != "" && (o.check || model != "all") {
		return errors.New("usage: train [-model name] [-gold folder] [-check], train -model name -cv -out file, or train -cv -docs document")
	}
	for _, name := range names {
		train, ok := models[name]
		if !ok {
			return fmt.Errorf("there is no model %q", name)
		}
		if err := train(o); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// documented are the models whose figures docs/rules.md has.
var documented = []string{"confidence", "statements"}

// answers writes the answers of -cv, if a file is given.
func (o *options) answers(b []byte) error {
	if o.out == "" {
		return nil
	}
	return os.WriteFile(o.out, b, 0o666)
}

// save writes the weights that were learned to the file of the library or, with
// -check, compares them with it.
func save(o options, file string, weights []byte) error {
	if !o.check {
		return os.WriteFile(file, weights, 0o666)
	}
	committed, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	switch {
	case string(committed) == string(weights):
		fmt.Println(file, "is what training gives")
	case dataOf(committed) != dataOf(weights):
		fmt.Println(file, "was learned from other articles; not compared")
	default:
		return fmt.Errorf("%s is not what training gives: run go run ./internal/dev/train", file)
	}
	return nil
}

// dataOf returns the line of a file of weights that says what it was learned from.
func dataOf(weights []byte) string {
	for line := range strings.Lines(string(weights)) {
		if strings.HasPrefix(line, "data") {
			return line
		}
	}
	return ""
}
