// SPDX-License-Identifier: GPL-3.0-or-later
//
// The compiled part of Boost.Asio and Boost.Beast, once for the whole library.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
