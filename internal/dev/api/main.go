// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Api prints the exported declarations of a package, for the list that is kept
// in api/newswire.txt: a change of the API is a change of that file. Run it in
// the root of the module:
//
//	go run ./internal/dev/api . >api/newswire.txt
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: api DIRECTORY")
	}
	if err := write(os.Stdout, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

// write writes the exported declarations of the package in dir, without comments
// and bodies of functions, in the order of their names; methods and constants
// follow their type.
func write(w io.Writer, dir string) error {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	type decl struct{ key, text string }
	var all []decl
	fset := token.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		if !ast.FileExports(file) {
			continue
		}
		for _, d := range file.Decls {
			key, shown := keyOf(d)
			if !shown {
				continue
			}
			var b bytes.Buffer
			if err := format.Node(&b, fset, d); err != nil {
				return err
			}
			// The fields that are not exported leave a comment.
			text := unexported.ReplaceAllString(b.String(), "")
			source, err := format.Source([]byte(blank.ReplaceAllString(text, "\n")))
			if err != nil {
				return err
			}
			all = append(all, decl{key, string(source)})
		}
	}
	slices.SortStableFunc(all, func(a, b decl) int { return strings.Compare(a.key, b.key) })
	for _, d := range all {
		if _, err := fmt.Fprintf(w, "%s\n\n", strings.TrimSpace(d.text)); err != nil {
			return err
		}
	}
	return nil
}

var (
	unexported = regexp.MustCompile(`\n?\s*// contains filtered or unexported fields`)
	blank      = regexp.MustCompile(`\n\s*\n+`)
)

// keyOf returns by what a declaration is ordered, and strips a function of its
// body. shown is false for one with nothing exported.
func keyOf(d ast.Decl) (key string, shown bool) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		d.Body = nil
		if d.Recv == nil {
			return d.Name.Name, true
		}
		t := d.Recv.List[0].Type
		if p, ok := t.(*ast.StarExpr); ok {
			t = p.X
		}
		receiver := t.(*ast.Ident).Name
		return receiver + " 2 " + d.Name.Name, ast.IsExported(receiver)
	case *ast.GenDecl:
		if len(d.Specs) == 0 || d.Tok == token.IMPORT {
			return "", false
		}
		switch s := d.Specs[0].(type) {
		case *ast.TypeSpec:
			return s.Name.Name, true
		case *ast.ValueSpec:
			if t, ok := s.Type.(*ast.Ident); ok {
				return t.Name + " 1", true
			}
			return s.Names[0].Name, true
		}
	}
	return "", false
}
