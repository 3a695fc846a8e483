// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Quaver::Ui {

//! A field with a small caption below it, which is its buddy: mnemonics go to the field.
class Captioned : public QWidget
{
    Q_OBJECT

public:
    explicit Captioned(QWidget *field, QWidget *parent = nullptr);

    //! \a caption may have a mnemonic; \a name is what screen readers say.
    void setCaption(const QString &caption, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintCaption();

    QWidget *m_field;
    QLabel *m_caption;
};

} // namespace Quaver::Ui
