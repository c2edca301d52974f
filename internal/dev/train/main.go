// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Train learns the weights that the library weighs evidence with. Run it from the
// project's root, with the evaluation data beside it:
//
//	go run ./internal/dev/train -model pages
//	go run ./internal/dev/train -model pages -cv -out FILE
//
// The first form trains on all data and writes the model's file of weights. The same
// data gives the same bytes. With -cv the data is cut into five folds, by site or by
// article; what is written to FILE are answers from weights that have not seen the fold of
// the answer, in the form that the scripts in ../shared/eval read.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"
)

// options are the settings of a run.
type options struct {
	gold string // folder of the evaluation data
	cv   bool
	out  string // file to be written; "" for the weights of the library
}

// models are the models by name. A model trains and writes its weights, or with -cv its
// answers.
var models = map[string]func(options) error{
	"pages": pages,
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	var opt options
	var names []string
	for name := range models {
		names = append(names, name)
	}
	slices.Sort(names)
	model := flag.String("model", "", "the model to train: "+strings.Join(names, ", ")+"; all of them if empty")
	flag.StringVar(&opt.gold, "gold", "../shared/gold", "folder of the evaluation data")
	flag.BoolVar(&opt.cv, "cv", false, "write answers out of fold instead of weights")
	flag.StringVar(&opt.out, "out", "", "file to write; the weights of the library if empty")
	flag.Parse()
	if *model != "" {
		if models[*model] == nil {
			log.Fatalf("unknown model %q", *model)
		}
		names = []string{*model}
	}
	if flag.NArg() > 0 || opt.cv && (*model == "" || opt.out == "") {
		fmt.Fprintln(os.Stderr, "train: -cv needs -model and -out; there are no other arguments")
		os.Exit(2)
	}
	for _, name := range names {
		if err := models[name](opt); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
	}
}
