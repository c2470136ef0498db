#pragma once

#include <QList>

namespace gui {

// Moving within a list, as ListEditor asks for it. False = there is no such place.
template <class T> bool moveWithin(QList<T> &list, int from, int to)
{
    if (from < 0 || to < 0 || from >= list.size() || to >= list.size())
        return false;
    list.move(from, to);
    return true;
}

} // namespace gui
