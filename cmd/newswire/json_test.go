// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire"
)

const (
	jsonDoc    = "../../docs/json.md"
	schemaFile = "../../docs/newswire.schema.json"
)

var update = flag.Bool("update", false, "write "+schemaFile)

// jsonTypes are the types of the sections of docs/json.md that have a table of fields.
// An embedded Article is not repeated in the table.
var jsonTypes = map[string]reflect.Type{
	"newswire split":      reflect.TypeFor[articleRow](),
	"newswire quotes":     reflect.TypeFor[quoteRow](),
	"newswire statements": reflect.TypeFor[statementRow](),
	"newswire datelines":  reflect.TypeFor[datelineRow](),
	"newswire who":        reflect.TypeFor[whoRow](),
	"Article":             reflect.TypeFor[newswire.Article](),
	"Dateline":            reflect.TypeFor[newswire.Dateline](),
	"Place":               reflect.TypeFor[newswire.Place](),
	"Credit":              reflect.TypeFor[newswire.Credit](),
	"Quote":               reflect.TypeFor[newswire.Quote](),
	"Statement":           reflect.TypeFor[newswire.Statement](),
	"Speaker":             reflect.TypeFor[newswire.Speaker](),
	"Passage":             reflect.TypeFor[newswire.Passage](),
	"Span":                reflect.TypeFor[newswire.Span](),
}

// A field is a field of an object as docs/json.md lists it, in that form.
type field struct {
	Name, Type, Always, meaning string
	typ                         reflect.Type
}

// fieldsOf returns the fields of a type.
func fieldsOf(t reflect.Type) (fields []field) {
	for f := range t.Fields() {
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && tag == "" {
			if f.Type != reflect.TypeFor[*newswire.Article]() {
				fields = append(fields, fieldsOf(f.Type)...)
			}
			continue
		}
		always := "always"
		if strings.Contains(options, "omit") {
			always = ""
		}
		fields = append(fields, field{Name: tag, Type: typeName(f.Type), Always: always, typ: f.Type})
	}
	return fields
}

// typeName returns the name of a type in the tables.
func typeName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer:
		return typeName(t.Elem())
	case reflect.Slice:
		return "array of " + typeName(t.Elem())
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "boolean"
	case reflect.Int, reflect.Int64:
		return "integer"
	case reflect.Float64:
		return "number"
	}
	if t == reflect.TypeFor[time.Time]() {
		return "string"
	}
	return fmt.Sprintf("[%s](#%s)", t.Name(), strings.ToLower(t.Name()))
}

// documented returns the fields that each section of docs/json.md lists.
func documented(t *testing.T) map[string][]field {
	t.Helper()
	all, section := make(map[string][]field), ""
	for line := range strings.Lines(string(read(t, jsonDoc))) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "## "); ok {
			section = name
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if strings.HasPrefix(line, "| `") && !strings.HasPrefix(line, "| `-") && len(cells) == 4 {
			all[section] = append(all[section], field{Name: strings.Trim(cells[0], "`"), Type: cells[1], Always: cells[2], meaning: cells[3]})
		}
	}
	return all
}

// docs/json.md lists the fields of every type, and no others.
func TestJSONDoc(t *testing.T) {
	doc := documented(t)
	for name, typ := range jsonTypes {
		if diff := cmp.Diff(doc[name], fieldsOf(typ), cmp.FilterPath(func(p cmp.Path) bool {
			return p.Last().String() == ".meaning" || p.Last().String() == ".typ"
		}, cmp.Ignore()), cmp.AllowUnexported(field{})); diff != "" {
			t.Errorf("section %s (-docs/json.md +types):\n%s", name, diff)
		}
		for _, f := range doc[name] {
			if f.meaning == "" {
				t.Errorf("section %s: %s has no meaning", name, f.Name)
			}
		}
	}
	b := marshal(t, &newswire.ParseError{Err: newswire.ErrTooLong})
	var got map[string]any
	if err := json.Unmarshal([]byte(b), &got); err != nil {
		t.Fatal(err)
	}
	for _, f := range doc["Error"] {
		delete(got, f.Name)
	}
	if len(doc["Error"]) != 3 || len(got) != 0 {
		t.Errorf("section Error: %v, not listed: %v", doc["Error"], got)
	}
	for section := range doc {
		if _, ok := jsonTypes[section]; !ok && section != "Error" {
			t.Errorf("section %s is not checked", section)
		}
	}
}

// docs/json.md lists the columns of every table.
func TestColumnsDoc(t *testing.T) {
	text := string(read(t, jsonDoc))
	for name, header := range map[string][]string{
		"split": articleHeader, "quotes": quoteHeader, "statements": statementHeader, "datelines": datelineHeader, "who": whoHeader,
	} {
		if row := fmt.Sprintf("\n| `%s` | %s |\n", name, strings.Join(header, ", ")); !strings.Contains(text, row) {
			t.Errorf("docs/json.md lacks%s", row)
		}
	}
}

// An object of a JSON Schema.
type schema map[string]any

// newSchema returns the schema of all types, with the meanings of docs/json.md.
func newSchema(t *testing.T) schema {
	doc, enums := documented(t), enumerations(t)
	defs := schema{
		"Date":   schema{"type": "string", "pattern": `^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?|---[0-9]{2})$`},
		"Offset": schema{"type": "array", "items": schema{"type": "integer"}, "minItems": 3, "maxItems": 3},
	}
	var rows []any
	for _, name := range slices.Sorted(maps.Keys(jsonTypes)) {
		properties, required := schema{}, []string{}
		fields := fieldsOf(jsonTypes[name])
		for i, f := range fields {
			p := schemaOf(f.typ, enums)
			if len(doc[name]) == len(fields) {
				p["description"] = plain(doc[name][i].meaning)
			}
			properties[f.Name] = p
			if f.Always != "" {
				required = append(required, f.Name)
			}
		}
		def := schema{"type": "object", "properties": properties, "required": required}
		if command, ok := strings.CutPrefix(name, "newswire "); ok {
			rows = append(rows, schema{"$ref": "#/$defs/" + command})
			if command == "split" {
				def["allOf"] = []any{schema{"$ref": "#/$defs/Article"}}
			}
			name = command
		}
		defs[name] = def
	}
	return schema{
		"$schema":     "https://json-schema.org/draft/2020-12/schema",
		"$id":         "https://github.com/newswire-go/newswire/docs/newswire.schema.json",
		"title":       "newswire",
		"description": "A line of the output of the commands newswire split, quotes, statements, datelines and who. docs/json.md is the same to read.",
		"anyOf":       rows,
		"$defs":       defs,
	}
}

// schemaOf returns the schema of the values of a type.
func schemaOf(t reflect.Type, enums map[string][]string) schema {
	switch name := typeName(t); {
	case t.Kind() == reflect.Slice:
		return schema{"type": "array", "items": schemaOf(t.Elem(), enums)}
	case t == reflect.TypeFor[time.Time]():
		return schema{"type": "string", "format": "date-time"}
	case enums[t.Name()] != nil:
		return schema{"type": "string", "enum": enums[t.Name()]}
	case strings.HasPrefix(name, "["):
		if t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		return schema{"$ref": "#/$defs/" + t.Name()}
	default:
		return schema{"type": name}
	}
}

var markdownLink = regexp.MustCompile(`\[([^]]*)\]\([^)]*\)`)

// plain returns Markdown as text.
func plain(s string) string {
	return strings.ReplaceAll(markdownLink.ReplaceAllString(s, "$1"), "`", "")
}

// enumerations returns the values of the string types of package newswire, by type.
func enumerations(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("../../*.go")
	if err != nil {
		t.Fatal(err)
	}
	values := make(map[string][]string)
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			typ, ok := v.Type.(*ast.Ident)
			lit, isLit := v.Values[0].(*ast.BasicLit)
			if ok && isLit && lit.Kind == token.STRING {
				s, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				values[typ.Name] = append(values[typ.Name], s)
			}
			return true
		})
	}
	for name, want := range map[string]string{"Format": "plain", "Kind": "speech", "Rule": "after", "SpeakerKind": "person"} {
		if !slices.Contains(values[name], want) {
			t.Fatalf("values of %s: %q", name, values[name])
		}
	}
	return values
}

// The schema is that of the types. To write it anew:
//
//	go test ./cmd/newswire -run JSONSchema -update
func TestJSONSchema(t *testing.T) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(newSchema(t)); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(schemaFile, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(read(t, schemaFile)), b.String()); diff != "" {
		t.Errorf("run go test ./cmd/newswire -run JSONSchema -update (-file +types):\n%s", diff)
	}
}

// What the commands write for the whole corpus is valid, and has no field that the
// schema lacks.
func TestJSONValid(t *testing.T) {
	var root map[string]any
	if err := json.Unmarshal(read(t, schemaFile), &root); err != nil {
		t.Fatal(err)
	}
	v := validator{root["$defs"].(map[string]any)}
	files, err := filepath.Glob("../../testdata/corpus/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"split", "-quotes"}, {"quotes", "-all"}, {"statements"}, {"datelines"}, {"who", "-unnamed"}} {
		stdout, _, _ := execute(nil, append(args, files...)...)
		rows := objects[any](t, stdout)
		for _, row := range rows {
			if err := v.valid(map[string]any{"$ref": "#/$defs/" + args[0]}, row); err != nil {
				t.Fatalf("%s: %v: %.300v", args[0], err, row)
			}
		}
		if len(rows) < 20 {
			t.Errorf("%s: only %d objects", args[0], len(rows))
		}
	}
	for object, want := range map[string]string{
		`{"start":1}`:                 "end is missing",
		`{"start":1,"end":2.5}`:       "end: 2.5 is not of type integer",
		`{"start":1,"end":2,"far":3}`: "far is not in the schema",
	} {
		var value any
		if err := json.Unmarshal([]byte(object), &value); err != nil {
			t.Fatal(err)
		}
		if err := v.valid(map[string]any{"$ref": "#/$defs/Span"}, value); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", object, err, want)
		}
	}
}

// A validator checks values against the part of JSON Schema that the schema uses. It
// is stricter: it has to know every field.
type validator struct{ defs map[string]any }

func (v validator) valid(s map[string]any, value any) error {
	if ref, ok := s["$ref"].(string); ok {
		s = v.defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	if !ofType(s["type"].(string), value) {
		return fmt.Errorf("%v is not of type %s", value, s["type"])
	}
	switch value := value.(type) {
	case string:
		if enum, ok := s["enum"].([]any); ok && !slices.Contains(enum, any(value)) {
			return fmt.Errorf("%q is not one of %v", value, enum)
		}
		if p, ok := s["pattern"].(string); ok && !regexp.MustCompile(p).MatchString(value) {
			return fmt.Errorf("%q does not match %s", value, p)
		}
	case []any:
		if n, ok := s["minItems"].(float64); ok && len(value) != int(n) {
			return fmt.Errorf("%d items, want %v", len(value), n)
		}
		for _, item := range value {
			if err := v.valid(s["items"].(map[string]any), item); err != nil {
				return err
			}
		}
	case map[string]any:
		return v.object(s, value)
	}
	return nil
}

func (v validator) object(s map[string]any, value map[string]any) error {
	properties, required := s["properties"].(map[string]any), s["required"].([]any)
	if s["allOf"] != nil { // of split
		article := v.defs["Article"].(map[string]any)
		all := make(map[string]any)
		for _, p := range []map[string]any{properties, article["properties"].(map[string]any)} {
			maps.Copy(all, p)
		}
		properties, required = all, slices.Concat(required, article["required"].([]any))
	}
	for _, name := range required {
		if _, ok := value[name.(string)]; !ok {
			return fmt.Errorf("%s is missing", name)
		}
	}
	for name, sub := range value {
		p, ok := properties[name].(map[string]any)
		if !ok {
			return fmt.Errorf("%s is not in the schema", name)
		}
		if err := v.valid(p, sub); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// ofType reports whether a value is of a type of JSON Schema.
func ofType(name string, value any) bool {
	switch value := value.(type) {
	case string:
		return name == "string"
	case bool:
		return name == "boolean"
	case float64:
		return name == "number" || name == "integer" && value == float64(int64(value))
	case []any:
		return name == "array"
	case map[string]any:
		return name == "object"
	}
	return false
}
