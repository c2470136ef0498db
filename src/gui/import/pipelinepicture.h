#pragma once

#include "domain/document.h"

namespace gui {

class GraphView;

// The pipeline as the project would have it: each stage with what it is, in the environment it acts on.
void showPipeline(GraphView &view, const domain::Document &document);

} // namespace gui
