// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package docs has the tests of the documents: the Markdown files of the repository and
// the comments of the public API.
package docs
